import type { CallNow, Other } from '../../../shared/call';
import { roleInWords } from '../../../shared/words';

/** The patient themselves, in the call or waiting for it; not a further device of theirs that knocks. */
export const patientIn = ({ others }: Pick<CallNow, 'others'>): Other | null => others.find(({ role, place }) => role === 'patient' && place !== 'door') ?? null;

export const atDoor = ({ others }: Pick<CallNow, 'others'>): readonly Other[] => others.filter(({ place }) => place === 'door');

/** Whoever may be asked to go: guests, who came in by a link of their own. */
export const guestsIn = ({ others }: Pick<CallNow, 'others'>): readonly Other[] => others.filter(({ role, place }) => place !== 'door' && role !== 'patient' && role !== 'clinician');

/** "Amina Diallo, interpreter", or "The patient, with another device". */
export const whoKnocks = ({ role, name }: Pick<Other, 'role' | 'name'>): string => {
  if (role === 'patient') return `${name || 'The patient'}, with another device`;
  return name ? `${name}, ${roleInWords(role).toLowerCase()}` : roleInWords(role);
};
