import { get } from '../get';
import { sessionLost } from '../signed-out';

/** Asked where a line is refused, since browsers keep the reason to themselves. What could not be asked is not known, and no "no". */
export const isStillSignedIn = async (): Promise<boolean> => {
  const answer = await get<{ locked: boolean }>('/api/me');
  if (answer.outcome === 'refused') return answer.problem.status !== 401;
  if (answer.outcome !== 'done' || !answer.value.locked) return true;
  sessionLost.tell('locked');
  return false;
};
