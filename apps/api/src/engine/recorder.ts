import type { Actor, Instant, PathwayRef, RecordedFact, Stamp } from '@anteroom/domain/kernel';
import type { ExpectedRevision, NewEvent, Position, StoredEvent } from './event-log';
import { type Bound, chain } from './hash-chain';
import type { Seal } from './sealing/seals';
import { derivedUuid } from './uuid';

/** A fact that was decided and is not written down yet. */
export interface UnrecordedFact {
  type: string;
  data: unknown;
  /** Personal and clinical content. */
  sealed?: object;
  /** Version of the type's shape; absent: 1. */
  schema?: number;
  stamp?: Stamp;
  held?: Record<string, boolean>;
  /** Where it is not the command's: the same person may do one fact in one role and the next in another. */
  actor?: Actor;
}

/** Where the stream ends before the append. */
export interface StreamHead {
  /** -1 where there is no stream yet. */
  revision: number;
  hash: string | null;
}

/** What all facts of one command have in common. */
export interface Circumstances {
  stream: string;
  head: StreamHead;
  command: string;
  at: Instant;
  recordedAt: Instant;
  actor: Actor;
  cause?: string;
  pathway?: PathwayRef;
  /** Of whom the facts are about. */
  seal: Seal;
}

/** Ready for `EventLog.append(stream, expected, events)`. */
export interface Recording {
  expected: ExpectedRevision;
  events: NewEvent[];
  facts: RecordedFact[];
}

/** A fact as it was stored, with the position that only the log can give. */
export type PositionedFact = RecordedFact & { position: Position };

export const NO_STREAM: StreamHead = { revision: -1, hash: null };

/** Puts the facts of one command into their envelopes, each chained to the one before. The same command gives the same ids. */
export function record(facts: readonly UnrecordedFact[], circumstances: Circumstances): Recording {
  const { revision, hash } = circumstances.head;
  let previous = hash;
  const recorded = facts.map((fact, index) => {
    const chained = chain<Envelope>(previous, envelope(fact, index, circumstances), sealing(fact, circumstances.seal));
    previous = chained.link.hash;
    return chained;
  });
  const events = recorded.map(({ link, json }) => ({ id: link.id, type: link.type, body: json }));
  return { expected: revision === -1 ? 'no-stream' : revision, events, facts: recorded.map(({ link }) => link) };
}

type Envelope = Omit<RecordedFact, 'hash'>;

const sealing = ({ type, sealed }: UnrecordedFact, seal: Seal): Bound | undefined =>
  sealed && { name: 'sealed', make: (rest) => seal(type, sealed, rest) };

/** Members in alphabetical order, as they are written: what has its order already need not be put into it. */
function envelope(fact: UnrecordedFact, index: number, { stream, head, ...rest }: Circumstances): Envelope {
  const { command, at, recordedAt, actor, cause, pathway } = rest;
  return {
    actor: { id: (fact.actor ?? actor).id, role: (fact.actor ?? actor).role },
    at,
    ...(cause !== undefined && { cause }),
    command,
    data: fact.data,
    ...(fact.held && { held: fact.held }),
    id: derivedUuid(stream, `${index}:${command}`),
    ...(pathway && { pathway: { hash: pathway.hash, id: pathway.id, version: pathway.version } }),
    // Both are put in when the fact is chained.
    previous: null,
    recordedAt,
    revision: head.revision + 1 + index,
    schema: fact.schema ?? 1,
    ...(fact.sealed && { sealed: undefined }),
    ...(fact.stamp && { stamp: fact.stamp }),
    stream,
    type: fact.type,
  };
}

export const factOf = ({ body, position }: StoredEvent): PositionedFact => Object.assign(JSON.parse(body) as RecordedFact, { position });

export const headOf = (facts: readonly RecordedFact[]): StreamHead => {
  const last = facts.at(-1);
  return last ? { revision: last.revision, hash: last.hash } : NO_STREAM;
};
