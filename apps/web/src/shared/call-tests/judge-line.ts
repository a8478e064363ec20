import type { Cause, Line, Result } from './found';

/** What a test of the line saw, of Janus's echo. Null is not known, and never fine. */
export interface Tried extends Line {
  /** Pictures a second that came back; null: none were sent. */
  pictures: number | null;
}

export type LineWord = 'good' | 'may-stutter' | 'too-slow' | 'blocked' | 'unreachable' | 'not-known';

/** Up to 200 ms there and back to the server nobody notices (docs/decisions/0020); from one second on people give up talking. */
const QUICK = 200;
const HOPELESS = 1_000;
/** Sound survives a few lost packets in a hundred; a picture does not survive one in five. */
const FEW_LOST = 0.03;
const MANY_LOST = 0.2;
/** Fewer pictures than this a second are a row of stills. */
const MOVES = 5;

/** Without a figure that says so, a line is not called good. */
export const lineWord = ({ rttMs, lost, pictures }: Tried): LineWord => {
  if (rttMs === null) return 'not-known';
  if (rttMs >= HOPELESS || (lost ?? 0) >= MANY_LOST || (pictures !== null && pictures < MOVES)) return 'too-slow';
  return rttMs <= QUICK && (lost ?? 0) <= FEW_LOST ? 'good' : 'may-stutter';
};

export const LINE_WORDS: Readonly<Record<LineWord, { title: string; words: string }>> = {
  good: { title: 'Your connection is good', words: 'Sound and picture get through well.' },
  'may-stutter': { title: 'Your connection will do', words: 'Picture or sound may stop for a moment now and then. Stay close to your Wi-Fi.' },
  'too-slow': { title: 'Your connection is slow', words: 'Sound may get through, a picture hardly. You can go on with sound only, or be phoned.' },
  blocked: { title: 'Calls do not get through your network', words: 'Your network lets this page through, but no calls.' },
  unreachable: { title: 'We could not try your connection', words: 'That may be our fault. It does not mean that anything is wrong, and you can go on.' },
  'not-known': { title: 'We could not measure your connection', words: 'It does not mean that anything is wrong, and you can go on.' },
};

/** What nobody measured is not tried: it neither works nor fails. */
export const resultOf = (word: LineWord): { result: Result; why?: Cause } => {
  if (word === 'good' || word === 'may-stutter') return { result: 'works' };
  if (word === 'too-slow') return { result: 'does-not-work', why: 'slow' };
  if (word === 'blocked') return { result: 'does-not-work', why: 'blocked' };
  return { result: 'not-tried', why: word === 'unreachable' ? 'unreachable' : 'not-known' };
};
