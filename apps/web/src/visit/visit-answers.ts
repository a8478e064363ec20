import type { Problem } from '../shared/problem';
import type { Answer } from '../shared/request';
import { sendCommand } from '../shared/send-command';
import { patientCommand, readVisit, type Looked, type VisitNow } from './visit-client';

/** Why nobody can come in by this link now. Each is answered by whom to ring. */
export type Shut = 'locked' | 'withdrawn' | 'closed' | 'not-known' | 'no-birth-date';

const WHY: Readonly<Record<string, Shut>> = {
  'link-locked': 'locked', 'link-withdrawn': 'withdrawn', 'visit-closed': 'closed', 'link-not-known': 'not-known',
  'date-of-birth-not-known': 'no-birth-date',
};

export const refusalOf = (answer: Answer<unknown>): Problem | null => (answer.outcome === 'refused' ? answer.problem : null);
export const shutBy = (answer: Answer<unknown>): Shut | null => WHY[refusalOf(answer)?.code ?? ''] ?? null;
/** What is no link at all is as unknown as one that was never given out. */
export const shutByLooking = (answer: Answer<unknown>): Shut | null => (refusalOf(answer)?.code === 'malformed' ? 'not-known' : shutBy(answer));
export const shutAs = ({ state, canConfirm }: Looked): Shut | null => (state === 'open' ? (canConfirm ? null : 'no-birth-date') : state);

export interface Arrival {
  /** Why the arrival was not taken; `null` when it was. */
  problem: Problem | 'unreachable' | null;
  now: VisitNow | null;
}

/** "I am here", and the page as it stands after that. */
export const arriveAt = async (visit: string): Promise<Arrival> => {
  const answer = await sendCommand(patientCommand(visit, 'arrive'));
  const read = await readVisit(visit);
  const now = read.outcome === 'done' ? read.value : null;
  // Whoever has arrived already, by telephone or in another tab, is here all the same.
  if (answer.outcome === 'done' || refusalOf(answer)?.code === 'already-arrived') return { problem: null, now };
  return { problem: refusalOf(answer) ?? 'unreachable', now };
};
