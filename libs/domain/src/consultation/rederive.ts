import { isRefused, type PathwayRef, type RecordedFact, type Refusal, type Stamp } from '../kernel';
import type { ProposedFact } from './consultation.events';
import { compiledFor, type PinnedPathway } from './consultation.machine';
import type { Consultation } from './consultation.state';
import { fold, nothing } from './fold';
import { take } from './take';

/** Where what was written is not what the machine says. */
export interface Difference {
  revision: number;
  type: string;
  wrote: Stamp | null;
  /** The stamp the machine gives, or why it would not have taken the fact. */
  says: Stamp | Refusal;
}

/** A stamp's content, whatever the order of keys in it: what is written down has its keys in order. */
const content = (stamp: Stamp): string =>
  JSON.stringify(stamp, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value,
  );

const proposedBy = (fact: RecordedFact, { deadlines }: Consultation): ProposedFact => {
  const passed = fact.stamp?.passed;
  const passes = passed === undefined ? undefined : { id: passed, epoch: deadlines.get(passed)?.epoch ?? -1 };
  return { type: fact.type, data: fact.data, ...(passes && { passes }) } as ProposedFact;
};

const check = (consultation: Consultation, fact: RecordedFact, pathway: PinnedPathway): Difference[] => {
  const { held = {}, stamp: wrote = null, revision, type } = fact;
  const taken = take(compiledFor(pathway), consultation, {
    proposed: proposedBy(fact, consultation),
    at: fact.at,
    now: fact.recordedAt,
    roles: [fact.actor.role],
    answers: () => ({ holds: held, notKnown: new Set() }),
  });
  if (isRefused(taken)) return [{ revision, type, wrote, says: taken.refused }];
  return wrote && content(wrote) === content(taken.stamp) ? [] : [{ revision, type, wrote, says: taken.stamp }];
};

const UNKNOWN: Refusal = { code: 'no-such-pathway', sentence: 'The pathway this fact was decided by is not there to ask.' };

/**
 * Asks the machine again what each fact of a history changed, and tells every difference. For auditors and tests: what a
 * consultation is, is always read from what was written. Answers of rules that asked the clock or the data are taken as recorded.
 */
export const rederive = (
  id: string,
  history: Iterable<RecordedFact>,
  pathwayOf: (ref: PathwayRef) => PinnedPathway | undefined,
): Difference[] => {
  const consultation = nothing(id);
  const differences: Difference[] = [];
  for (const fact of history) {
    const pathway = fact.pathway && pathwayOf(fact.pathway);
    if (pathway) differences.push(...check(consultation, fact, pathway));
    else differences.push({ revision: fact.revision, type: fact.type, wrote: fact.stamp ?? null, says: UNKNOWN });
    if (fact.stamp) fold(consultation, fact);
  }
  return differences;
};
