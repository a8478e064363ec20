import { refuse, type Refused } from '../../kernel';

/**
 * Nothing is erased, held or let go without a reason in somebody's own words.
 *
 * Source: design §7, "erasing needs a reason"; UK GDPR Article 5(2), accountability.
 */
export const erasingMustSayWhy = (reason: string | undefined): Refused | null =>
  reason?.trim() ? null : refuse('erasing-must-say-why', 'Say why. Leave out names and anything clinical: the reason is kept after the record is gone.');
