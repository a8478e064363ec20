import type { ToBrowser } from '@anteroom/media/protocol';
import type { ForBrowsers, Seat } from '@anteroom/media/server';
import { isHost, isPatient } from './watched';

/** What somebody is told, in the words of the line. Nobody is told of themselves as of another. */
export function messageFor(seat: Seat, one: ForBrowsers): ToBrowser | null {
  if (seat.place !== 'room') return null;
  if (one.what === 'other-side') return one.id === seat.id ? null : otherSide(one);
  const { toward, band, delayMs } = one;
  const isTheirs = isPatient(seat) && [one.from, toward].includes(seat.id);
  return isHost(seat) || isTheirs ? { type: 'quality', toward, band, delayMs } : null;
}

const otherSide = ({ id, state, since }: Extract<ForBrowsers, { what: 'other-side' }>): ToBrowser =>
  ({ type: 'other-side', id, state, since: new Date(since).toISOString() });
