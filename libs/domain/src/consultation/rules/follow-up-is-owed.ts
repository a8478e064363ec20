import { refuse, type Refused } from '../../kernel';
import type { FollowUp } from '../consultation.events';
import type { Consultation } from '../consultation.state';
import { isOwed } from '../follow-ups';

/**
 * Only what is owed can be done or declared unneeded, so that nothing is closed before it was asked for.
 *
 * Source: Wherton 2020, "arranging a repeat appointment and sending a letter to the General Practitioner" (R10).
 */
export const followUpIsOwed = (consultation: Consultation, kind: FollowUp): Refused | null =>
  isOwed(consultation, kind) ? null : refuse('follow-up-is-owed', 'Nothing of this kind is owed.');
