import type { FactType } from '../consultation.events';
import { contentOf, type ConsultationFact } from './consultation-fact';
import type { RecordLetter } from './consultation-record';
import { letterAfter } from './letter-state';

export const NO_LETTER: RecordLetter = {
  state: 'none', draft: null, approved: null, handedOn: null, delivered: null, failed: null, copySent: null,
};

type Changes = { [T in FactType]?: (fact: ConsultationFact<T>) => Partial<RecordLetter> };
const CHANGES: Changes = {
  LetterDrafted: (fact) => ({ draft: contentOf(fact) }),
  LetterApproved: ({ at, actor, data }) => ({ approved: { at, by: actor, asOf: data.asOf } }),
  LetterHandedOn: (fact) => ({
    handedOn: { at: fact.at, by: fact.actor, how: fact.data.how, to: contentOf(fact)?.to ?? null }, failed: null,
  }),
  LetterDelivered: ({ at }) => ({ delivered: at }),
  LetterFailed: (fact) => ({ failed: { at: fact.at, reason: contentOf(fact)?.reason ?? null } }),
  PatientCopySent: ({ at, data }) => ({ copySent: { at, how: data.kind } }),
};

/** The letter's own story after one more fact. */
export const letterAfterFact = <T extends FactType>(letter: RecordLetter, fact: ConsultationFact<T>): RecordLetter => {
  const change = CHANGES[fact.type as T] as ((fact: ConsultationFact<T>) => Partial<RecordLetter>) | undefined;
  return { ...letter, ...change?.(fact), state: letterAfter(letter.state, fact.type) };
};
