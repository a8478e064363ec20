import { refuse, type Instant, type Refused } from '../../kernel';
import type { Erasing } from '../patient';

/**
 * Between confirming and erasing there is time to think again, and for other clinics to place a hold.
 *
 * Source: design §7 and the issue, "after a waiting time".
 */
export const theWaitingTimeMustBeOver = ({ confirmed }: Erasing, now: Instant): Refused | null =>
  confirmed && Date.parse(now) >= Date.parse(confirmed.due)
    ? null
    : refuse('the-waiting-time-must-be-over', confirmed ? 'The waiting time is not over.' : 'Nobody has confirmed this yet.');
