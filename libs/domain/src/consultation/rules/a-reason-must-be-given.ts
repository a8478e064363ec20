import { refuse, type Refused } from '../../kernel';

/**
 * Whatever is waived, passed, overridden, ended or declared unneeded says why.
 *
 * Source: design §3, "not applicable (reason)"; ten rules R2, "needs an override reason".
 */
export const aReasonMustBeGiven = (reason: string | undefined): Refused | null =>
  reason?.trim() ? null : refuse('a-reason-must-be-given', 'Say why: this is recorded only with a reason.');
