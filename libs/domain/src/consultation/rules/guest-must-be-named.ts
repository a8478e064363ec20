import { refuse, type Refused } from '../../kernel';

/**
 * Nobody comes into a call without a name: patient and clinician know who hears them, and the record says who did.
 *
 * Source: design §3, opening: "who else is present, can they talk freely".
 */
export const guestMustBeNamed = (name: string): Refused | null =>
  name.trim() ? null : refuse('guest-must-be-named', 'Say who this is: nobody joins a call without a name.');
