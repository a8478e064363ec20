import type { EventLog, Position, StoredEvent } from '../engine/event-log';
import type { Placed } from './export-lines';
import { TreeInMemory } from './merkle-tree';
import type { SignedHead } from './verifier/format';
import { leafHash } from './verifier/merkle';

const PAGE = 1_000;

/** A log read from beginning to end, for whoever stands beside the server and has no view of it. */
export class WholeLog {
  readonly tree = new TreeInMemory();
  /** The id of its first fact. */
  origin = '';
  position: Position = '';
  /** Of the stream that is wanted. */
  readonly found: { event: StoredEvent; index: number }[] = [];

  private constructor(private readonly log: EventLog) {}

  /** As it is now. */
  static async read(log: EventLog, stream?: string): Promise<WholeLog> {
    const whole = new WholeLog(log);
    for await (const event of whole.events()) whole.take(event, stream);
    return whole;
  }

  /** The same facts once more; what came meanwhile is left out. */
  async *facts(): AsyncGenerator<Placed> {
    let index = 0;
    for await (const event of this.events()) {
      if (index === this.tree.size) return;
      yield { event, index };
      index += 1;
    }
  }

  /** Of the one stream, with proofs for the log of so many facts. */
  async proved(size: number): Promise<Placed[]> {
    const within = this.found.filter(({ index }) => index < size);
    return Promise.all(within.map(async ({ event, index }) => ({ event, index, proof: size <= this.tree.size ? await this.tree.inclusion(index, size) : [] })));
  }

  /** The first of these heads that the log does not go on from. */
  async strange(heads: readonly SignedHead[]): Promise<SignedHead | null> {
    for (const head of heads) {
      if (head.size > this.tree.size || head.origin !== this.origin || (await this.tree.root(head.size)).toString('hex') !== head.root) return head;
    }
    return null;
  }

  private take(event: StoredEvent, stream: string | undefined): void {
    if (this.tree.size === 0) this.origin = event.id;
    if (event.stream === stream) this.found.push({ event, index: this.tree.size });
    this.tree.add(leafHash(event.body));
    this.position = event.position;
  }

  private async *events(): AsyncGenerator<StoredEvent> {
    let after: Position | null = null;
    for (;;) {
      const page: StoredEvent[] = await this.log.readAll(after, PAGE);
      yield* page;
      const last = page.at(-1);
      if (!last) return;
      after = last.position;
    }
  }
}
