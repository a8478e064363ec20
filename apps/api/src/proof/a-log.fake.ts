import type { Ciphered } from '@anteroom/domain/kernel';
import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '../engine/event-log';
import { NO_STREAM, record, type StreamHead } from '../engine/recorder';
import { type Earlier, exportLines, type Placed } from './export-lines';
import { TreeInMemory } from './merkle-tree';
import { randomSigningKey, type SigningKey } from './signing-key';
import type { SignedHead } from './verifier/format';
import { leafHash } from './verifier/merkle';
import { signatureOf } from './verifier/signed';

const AT = '2026-07-06T08:00:00.000Z';
const SEALED: Ciphered = { scheme: 'aes-256-gcm', parts: [{ part: 'clinical', key: '7e3f0b5e-0a5c-4b86-8f7e-0f6f1c1d2e3f', nonce: 'Dm7OtUZ1pGKqfA3y', content: 'h2vR0mJxk3QyZ1w9bA' }] };

/** A log in memory whose facts are written as the engine writes them, and which can be exported, or tampered with. */
export class ALog {
  readonly events: StoredEvent[] = [];
  signing: SigningKey = randomSigningKey();
  private readonly ends = new Map<string, StreamHead>();

  /** One fact more in that stream. */
  add(stream: string, text = `Note ${this.events.length}: ł, "quoted"\n`): void {
    const head = this.ends.get(stream) ?? NO_STREAM;
    const actor = { id: 'okafor', role: 'clinician' } as const;
    const fact = { type: 'NoteTaken', data: { text }, ...(this.events.length % 3 === 0 && { sealed: { text } }) };
    const { events, facts } = record([fact], { stream, head, command: randomUUID(), at: AT, recordedAt: AT, actor, seal: () => SEALED });
    for (const event of events) this.events.push({ ...event, stream, revision: head.revision + 1, position: String(this.events.length + 1).padStart(16, '0') });
    this.ends.set(stream, { revision: head.revision + 1, hash: facts.at(-1)?.hash ?? null });
  }

  /** So many facts, in turn in each of the streams. */
  static of(facts: number, streams: readonly string[] = ['consultation-a', 'consultation-b', 'staff-c']): ALog {
    const log = new ALog();
    for (let number = 0; number < facts; number += 1) log.add(streams[number % streams.length] as string);
    return log;
  }

  /** Of the first so many facts as they stand here now, signed. */
  async head(size = this.events.length, at = AT): Promise<SignedHead> {
    const head = { at, key: this.signing.text, origin: this.events[0]?.id ?? '', position: this.events[size - 1]?.position ?? '', size };
    const whole = { ...head, root: (await this.tree().root(size)).toString('hex') };
    return { ...whole, signature: signatureOf('head', whole, this.signing.key) };
  }

  /** All of it, or one stream, with heads of these sizes beside the newest. */
  async exported(stream?: string, sizes: readonly number[] = []): Promise<Buffer> {
    const tree = this.tree();
    const size = this.events.length;
    const proved = stream !== undefined;
    const earlier: Earlier[] = [];
    for (const one of sizes) earlier.push({ head: await this.head(one), ...(proved && { consistency: await tree.consistency(one, size) }) });
    return this.put(await this.head(), earlier, await this.placed(stream), stream);
  }

  /** Of any heads and facts, as whoever has the signing key could. */
  async put(newest: SignedHead, earlier: readonly Earlier[], facts: readonly Placed[], stream?: string): Promise<Buffer> {
    const about = { at: AT, facts: facts.length, ...(stream !== undefined && { stream }) };
    let text = '';
    for await (const line of exportLines({ about, newest, earlier, facts, signing: this.signing })) text += line;
    return Buffer.from(text);
  }

  async placed(stream?: string): Promise<Placed[]> {
    const tree = this.tree();
    const placed: Placed[] = [];
    for (const [index, event] of this.events.entries()) {
      if (stream !== undefined && event.stream !== stream) continue;
      placed.push({ event, index, ...(stream !== undefined && { proof: await tree.inclusion(index, this.events.length) }) });
    }
    return placed;
  }

  private tree(): TreeInMemory {
    const tree = new TreeInMemory();
    for (const { body } of this.events) tree.add(leafHash(body));
    return tree;
  }
}
