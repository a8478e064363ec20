import type { Envelope } from './envelope';
import type { Findings, Where } from './findings';

/** Where a stream was left. `hash` is null where the last fact of it could not be read. */
interface Left {
  revision: number;
  hash: string | null;
  fact: string;
}

/** Of each stream, the fact that the next one has to follow. */
export class Chains {
  private readonly streams = new Map<string, Left>();

  /** The revision that has to come next. */
  next(stream: string): number {
    return (this.streams.get(stream)?.revision ?? -1) + 1;
  }

  take({ id, stream, revision, previous, hash }: Envelope, where: Where, findings: Findings): void {
    const before = this.streams.get(stream);
    const next = this.next(stream);
    this.streams.set(stream, { revision, hash, fact: id });
    const after = before ? ` after revision ${before.revision} (fact ${before.fact})` : '';
    if (revision > next) findings.add('revision-missing', where, `${missing(next, revision - 1)} of ${stream}${after}.`);
    else if (revision < next) findings.add('out-of-place', where, `revision ${next} of ${stream} has to come here${after}.`);
    else if (!follows(previous, before)) findings.add('chain-broken', where, `it does not follow ${before ? `fact ${before.fact} as that one stands here` : 'nothing, as the first fact of a stream has to'}.`);
  }

  /** A fact that cannot be read was passed: nothing is said of what follows it, unless its hash is known. */
  pass(stream: string, revision: number, { hash = null, fact = 'that cannot be read' }: { hash?: string | null; fact?: string | undefined }): void {
    this.streams.set(stream, { revision, hash, fact });
  }
}

const follows = (previous: string | null, before: Left | undefined): boolean => (before ? before.hash === null || before.hash === previous : previous === null);
const missing = (from: number, to: number): string => (from === to ? `revision ${from} is missing` : `revisions ${from} to ${to} are missing`);
