import type { RoomEvent, Seat } from '@anteroom/media/server';

/** What of a call's events is a fact of the consultation. */
export interface ToNote {
  stem: string;
  input: object;
  /** The host who did it; nobody: the system says so. */
  by?: Seat | null;
  /** The seat it is about, where it can happen to each only once. */
  about?: string;
}

type About<What extends RoomEvent['what']> = Extract<RoomEvent, { what: What }>;

const GUESTS: readonly string[] = ['companion', 'interpreter'];

export function noted(event: RoomEvent): ToNote | null {
  switch (event.what) {
    case 'way': return { stem: 'note-call-way', input: { kind: event.way ?? 'none', ...(event.why !== null && { why: event.why }) } };
    case 'held': return held(event);
    case 'taken-up': return { stem: 'hold-call', input: { kind: 'taken-up' }, by: event.by };
    case 'admitted': return admitted(event);
    case 'left': return left(event);
    default: return null;
  }
}

/** Putting the patient back is a fact already, and whoever owns the call says itself why it held it. */
const held = ({ why, by }: About<'held'>): ToNote | null => (why === 'put-back' || !by ? null : { stem: 'hold-call', input: { kind: why }, by });

function admitted({ seat: { id, comer }, by }: About<'admitted'>): ToNote {
  if (!GUESTS.includes(comer.role)) return { stem: 'admit-second-device', input: {}, by, about: id };
  return { stem: 'admit-guest', input: { kind: comer.role, guest: comer.user, name: comer.name }, by, about: id };
}

/** Somebody who was only at the door was never there, and whoever goes on from another page has not gone. */
function left({ seat, how, by }: About<'left'>): ToNote | null {
  if (!GUESTS.includes(seat.comer.role) || seat.place === 'door' || how === 'moved') return null;
  return { stem: 'note-guest-left', input: { kind: seat.comer.role, guest: seat.comer.user, how, ...(by && { by: by.comer.role }) }, about: seat.id };
}
