import { refuse, type Instant, type Refused } from '../../kernel';

/**
 * A new time lies after the moment it was agreed: now, or for a late entry then.
 *
 * Source: design §3, "what happened on paper while the system was down is entered afterwards … with true times".
 */
export const appointmentMustBeAhead = (start: Instant, agreedAt: Instant): Refused | null =>
  Date.parse(start) > Date.parse(agreedAt)
    ? null
    : refuse('appointment-must-be-ahead', 'That time has passed. Choose a later one, or enter it as a late entry.');
