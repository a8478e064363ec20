import { contentOf, type ConsultationFact } from './consultation-fact';
import type { Correction, RecordEntry } from './consultation-record';

export const entryOf = (fact: ConsultationFact): RecordEntry =>
  ({
    type: fact.type,
    revision: fact.revision,
    at: fact.at,
    recordedAt: fact.recordedAt,
    late: fact.recordedAt > fact.at,
    by: fact.actor,
    data: fact.data,
    content: contentOf(fact),
  }) as RecordEntry;

export const correctionBy = (fact: ConsultationFact<'EntryCorrected'>): Correction => {
  const { reason = null, should = null } = contentOf(fact) ?? {};
  return { revision: fact.revision, at: fact.at, by: fact.actor, reason, should };
};

/** The entries that nobody has corrected since. */
export const standing = <E extends { corrected?: Correction }>(entries: readonly E[]): E[] => entries.filter(({ corrected }) => !corrected);

export const ofType = <E extends RecordEntry, T extends E['type']>(entries: readonly E[], type: T): Extract<E, { type: T }>[] =>
  entries.filter((entry): entry is Extract<E, { type: T }> => entry.type === type);
