import type { BoardRow } from '@anteroom/domain';
import { consultationUrl } from '../send-command';
import type { One } from '../send-many/use-send-many';

export type Why = 'technical-failure' | 'other';

/** One switch of a whole day, kept until whoever began it says that it is over: closing the browser in the middle loses nothing. */
export interface Switching {
  to: 'telephone' | 'video';
  why: Why;
  reason: string;
  /** The consultations it is about. */
  ids: readonly string[];
}
export type Fate = 'switched' | 'left' | 'out-of-reach';

const BEFORE: readonly string[] = ['booked', 'invited', 'arrived', 'waiting'];
const IN_CALL: readonly string[] = ['opening', 'consulting', 'closing'];

export const inCall = ({ phase }: BoardRow): boolean => IN_CALL.includes(phase);

/** Those of the day who are still to be seen by video, or are being seen so now. */
export const byVideo = (rows: readonly BoardRow[]): BoardRow[] =>
  rows.filter((row) => row.mode === 'video' && !row.past && (BEFORE.includes(row.phase) || inCall(row)));

/** Back to video only those who are not being rung already. */
const reachable = ({ to }: Switching, row: BoardRow): boolean => BEFORE.includes(row.phase) || (to === 'telephone' && inCall(row));

export const fateOf = (switching: Switching, row: BoardRow): Fate => {
  if (row.mode === switching.to) return 'switched';
  const otherWay = row.mode === 'face-to-face' || !reachable(switching, row);
  return otherWay ? 'out-of-reach' : 'left';
};

/** Those it is about as they stand now, in the order of the day. */
export const concerned = ({ ids }: Switching, rows: readonly BoardRow[]): BoardRow[] => rows.filter(({ id }) => ids.includes(id));

export const commandFor = ({ to, why, reason }: Switching, { id, revision, patient }: BoardRow): One => ({
  id,
  name: patient.name,
  url: consultationUrl(id, 'switch-mode'),
  revision,
  body: { kind: to, why, ...(reason.trim() ? { reason: reason.trim() } : {}) },
});

/** No message reaches them: the service owes it to them that somebody rings (the pathway's duty `tell-mode`). */
export const mustBeRung = ({ duties }: BoardRow): boolean => duties.some(({ duty }) => duty === 'tell-mode');

export const numbersOf = ({ patient }: BoardRow): string => [patient.mobile, patient.phone].filter(Boolean).join(' or ') || 'no number known';
