import { contentOf, type ConsultationFact, type FactContent } from '@anteroom/domain';

export type GuestContacts = FactContent<'GuestInvited'>;

/** What was said of a guest when they were invited last; null once erased. */
export function contactsOf(facts: readonly ConsultationFact[], guest: string): GuestContacts | null {
  const invited = facts.findLast((fact): fact is ConsultationFact<'GuestInvited'> => fact.type === 'GuestInvited' && fact.data.guest === guest);
  return invited ? contentOf(invited) : null;
}
