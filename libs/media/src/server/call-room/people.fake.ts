import type { ToBrowser, Way } from '../../protocol';
import { CallRoom } from './call-room';
import type { RoomEvent } from './room-event';
import type { Comer, Line, Seat } from './seat';

/** A browser that only listens. */
export class Listening implements Line {
  readonly heard: ToBrowser[] = [];
  closed = false;
  send(message: ToBrowser): void {
    if (!this.closed) this.heard.push(message);
  }
  close(): void {
    this.closed = true;
  }
  last<T extends ToBrowser['type']>(type: T): Extract<ToBrowser, { type: T }> | undefined {
    return this.heard.filter((message): message is Extract<ToBrowser, { type: T }> => message.type === type).at(-1);
  }
}

const BOTH: readonly Way[] = ['janus', 'direct'];
export const comer = (user: string, standing: Comer['standing'], ways = BOTH): Comer => ({ user, role: standing, name: user.toUpperCase(), standing, ways });
export const clinician = comer('okafor', 'host');
export const patient = comer('patel', 'expected');
export const companion = comer('anil', 'guest');

/** Somebody's browser comes, and is given a seat. */
export async function comesTo(room: CallRoom, who: Comer, line: Line, before?: { seat: string; stillUp: boolean }): Promise<Seat> {
  const seat = await room.join(who, line, before);
  if (!seat) throw new Error(`${who.user} was turned away`);
  return seat;
}

/** A call from browser to browser, whose people are slow to be given up; what happens in it is put into `events`. */
export function aCallTelling(events: RoomEvent[]): CallRoom {
  let count = 0;
  return new CallRoom({
    rooms: null, iceServers: () => [], janus: () => ({ path: '', coreToken: '' }), newId: () => `seat-${(count += 1)}`, now: () => '2026-07-06T09:00:00.000Z',
    told: (event) => void events.push(event), patience: { tell: 5, keep: 60_000 },
  });
}
