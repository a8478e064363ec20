import type { ToBrowser } from '../../protocol';
import type { Chat } from './chat';
import type { Entering } from './entering';
import type { RoomEvent } from './room-event';
import type { Seat } from './seat';
import type { Seats } from './seats';

type Wait = Extract<ToBrowser, { type: 'wait' }>['why'];
type Leaves = Extract<RoomEvent, { what: 'left' }>;

interface Parts {
  seats: Seats;
  entering: Entering;
  chat: Chat;
  /** UTC, ISO 8601. */
  now(): string;
  told(event: RoomEvent): void;
}

/** How people go from a call, back to waiting, and from one page to another. */
export class Leaving {
  constructor(private readonly parts: Parts) {}

  /** Told to everybody at once; nothing they hold opens the room afterwards. */
  async leave(seat: Seat, how: Leaves['how'], by: Leaves['by'] = null): Promise<void> {
    const { seats, entering, told } = this.parts;
    if (!seats.remove(seat, how)) return;
    if (how === 'moved' || how === 'removed') seat.send({ type: 'closed', why: how });
    seat.letGo();
    seats.tellOthers(seat, { type: 'gone', id: seat.id, why: how });
    told({ what: 'left', seat, how, by });
    await entering.withdraw(seat);
  }

  async sendBack(seat: Seat, why: Wait): Promise<void> {
    seat.place = 'waiting';
    seat.send({ type: 'wait', why });
    this.parts.seats.showOthers(seat);
    await this.parts.entering.withdraw(seat);
  }

  /** The same person goes on on another seat, where they were and with what they wrote. */
  move(from: Seat, to: Seat): Promise<void> {
    this.parts.seats.moves(from, to);
    this.parts.chat.moves(from, to);
    return this.leave(from, 'moved');
  }

  tellLost(seat: Seat): void {
    const { seats, told, now } = this.parts;
    seat.toldLost = true;
    seats.tellOthers(seat, { type: 'other-side', id: seat.id, state: 'lost', since: now() });
    told({ what: 'lost', seat });
  }

  tellBack(seat: Seat): void {
    if (seat.toldLost) this.parts.seats.tellOthers(seat, { type: 'other-side', id: seat.id, state: 'back', since: this.parts.now() });
    seat.toldLost = false;
  }
}
