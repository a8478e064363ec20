import type { Role } from '../../kernel';
import type { ConsultationFact } from './consultation-fact';
import { contentOf } from './consultation-fact';
import { contentForReception, hidesOpenPart } from './reception-may-read';

type ToldBy = Parameters<typeof contentForReception>[0];

const forReception = (fact: ConsultationFact): ConsultationFact => {
  const { sealed: _sealed, ...open } = fact;
  const content = contentForReception({ ...fact, by: fact.actor } as ToldBy, contentOf(fact));
  const data = hidesOpenPart(fact.type) ? {} : fact.data;
  return { ...open, data, ...(content && { sealed: { scheme: 'none', content } }) } as unknown as ConsultationFact;
};

/** The facts as this role may read them, envelopes included; `null` for who may read none. What is left out breaks the hash. */
export const factsFor = (role: Role, facts: readonly ConsultationFact[]): readonly ConsultationFact[] | null => {
  if (role === 'clinician' || role === 'auditor') return facts;
  return role === 'reception' ? facts.map(forReception) : null;
};
