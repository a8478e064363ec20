import { refuse, type Actor, type Refused } from '../../kernel';
import type { Erasing } from '../patient';

/**
 * What cannot be undone is decided by two.
 *
 * Source: design §7, "erasing needs a reason, a second person and no open duty".
 */
export const aSecondPersonMustConfirm = ({ askedBy }: Erasing, actor: Actor): Refused | null =>
  actor.id === askedBy.id ? refuse('a-second-person-must-confirm', 'You asked for this yourself. Somebody else has to confirm it.') : null;
