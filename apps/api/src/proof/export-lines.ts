import { createHash } from 'node:crypto';
import type { StoredEvent } from '../engine/event-log';
import type { SigningKey } from './signing-key';
import { canonical } from './verifier/canonical';
import type { About, SignedHead } from './verifier/format';
import { withSum } from './verifier/reading';
import { signatureOf } from './verifier/signed';

/** A fact with its place in the log and, in an export of one stream, that it is there. */
export interface Placed {
  event: Pick<StoredEvent, 'id' | 'body' | 'position'>;
  index: number;
  proof?: readonly Buffer[];
}

/** An earlier head and, in an export of one stream, that the newest goes on from it. */
export interface Earlier {
  head: SignedHead;
  consistency?: readonly Buffer[];
}

export interface Exported {
  about: Pick<About, 'at' | 'facts' | 'stream'>;
  newest: SignedHead;
  earlier: readonly Earlier[];
  facts: AsyncIterable<Placed> | Iterable<Placed>;
  signing: SigningKey;
}

const hex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));

/** The lines of an export (verifier/format.ts), each with its line feed. */
export async function* exportLines(exported: Exported): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const { signing } = exported;
  let facts = 0;
  for await (const line of linesBefore(exported, () => (facts += 1))) {
    hash.update(line);
    yield line;
  }
  const end = { facts, key: signing.text, sha256: hash.digest('hex') };
  yield `${canonical({ end: { ...end, signature: signatureOf('export', end, signing.key) } })}\n`;
}

async function* linesBefore({ about, newest, earlier, facts, signing }: Exported, counted: () => void): AsyncGenerator<string> {
  const line = (members: object): string => `${withSum(members)}\n`;
  const { size, origin } = newest;
  const { at, facts: count, stream } = about;
  yield line({ export: { at, facts: count, kind: stream === undefined ? 'log' : 'stream', origin, size, ...(stream !== undefined && { stream }), version: 1 } });
  for (const statement of signing.statements) yield line({ statement });
  yield line({ head: newest });
  for (const { head, consistency } of earlier) yield line({ ...(consistency && { consistency: hex(consistency) }), head });
  for await (const { event: { body, id, position }, index, proof } of facts) {
    counted();
    yield line({ body, id, index, position, ...(proof && { proof: hex(proof) }) });
  }
}
