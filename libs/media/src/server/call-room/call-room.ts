import type { FromBrowser, Said, ToBrowser, Way } from '../../protocol';
import { Chat } from './chat';
import { Entering } from './entering';
import { Leaving } from './leaving';
import type { RoomEvent } from './room-event';
import type { Comer, Line, Seat } from './seat';
import { Seats } from './seats';
import type { WaysParts } from './ways';

export interface CallRoomParts extends WaysParts {
  newId(): string;
  /** UTC, ISO 8601. */
  now(): string;
  told(event: RoomEvent): void;
  /** Milliseconds until the others are told that somebody's line was lost, and until their place is given up. */
  patience?: { tell: number; keep: number };
}

type Wait = Extract<ToBrowser, { type: 'wait' }>['why'];
type Closed = Extract<ToBrowser, { type: 'closed' }>['why'];

const PATIENCE = { tell: 3_000, keep: 120_000 };

/**
 * Who is at the door of one call, who waits and who is in it. Knows people by what they may do in a call and nothing else; who
 * may come at all, and when the call begins and ends, is decided by whoever owns it. One thing is done after the other.
 */
export class CallRoom {
  private readonly seats: Seats;
  private readonly entering: Entering;
  private readonly chat: Chat;
  private readonly leaving: Leaving;
  /** Null: it is on, and whoever is expected comes in. */
  private waits: Wait | null = 'not-begun';
  private inTurn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: CallRoomParts) {
    this.seats = new Seats(() => parts.newId());
    this.entering = new Entering(this.seats, parts, (event) => parts.told(event));
    this.chat = new Chat(this.seats, () => parts.now());
    this.leaving = new Leaving({ ...parts, seats: this.seats, entering: this.entering, chat: this.chat });
  }

  get present(): readonly Seat[] {
    return this.seats.present;
  }

  get way(): Way | undefined {
    return this.entering.way;
  }

  get words(): readonly Said[] {
    return this.chat.words;
  }

  get isOn(): boolean {
    return this.waits === null;
  }

  /** It is on, or held: who is in it is settled. */
  private get hasBegun(): boolean {
    return this.waits !== 'not-begun' && this.waits !== 'put-back';
  }

  /** What was said until then, UTC as in ISO 8601, is kept elsewhere. */
  forgetWords(until: string): void {
    this.chat.forget(until);
  }

  /** What was said until then, UTC as in ISO 8601, is not kept, which everybody is told. */
  discardWords(until: string): void {
    this.chat.discard(until);
  }

  /**
   * Somebody's browser is there. The same person on another page moves there; but in a call another device stands at the door
   * until it is let in. On the same seat again they take up where they were, and go on as they are where sound and picture never
   * stopped and nothing else was said meanwhile. Null: another page of theirs has that seat, which this one was told.
   */
  join(comer: Comer, line: Line, before?: { seat: string; stillUp: boolean }): Promise<Seat | null> {
    return this.next(async () => {
      if (this.seats.isMoved(comer, before?.seat)) return turnAway(line);
      const kept = this.seats.kept(comer, before?.seat);
      return kept ? this.comesBack(kept, { comer, line, stillUp: before?.stillUp === true }) : this.comes(comer, line);
    });
  }

  /** What hosts alone may do is passed over where somebody else asks for it, and whatever somebody says who is not here any more. */
  async heard(seat: Seat, message: FromBrowser): Promise<void> {
    if (this.seats.get(seat.id) !== seat) return;
    switch (message.type) {
      case 'signal': return this.seats.handOn(seat, message);
      case 'state': return this.seats.change(seat, message);
      case 'say': return this.say(seat, message.text);
      case 'sample': return this.parts.told({ what: 'sample', seat, message });
      case 'failed': return this.next(() => this.entering.fails(seat, message.way));
      case 'try': return this.next(() => this.entering.goOn(seat, message.way));
      case 'leave': return this.next(() => this.leaving.leave(seat, 'left'));
      default: return seat.isHost ? this.heardHost(seat, message) : undefined;
    }
  }

  /**
   * Their socket is gone, and was silent for so many milliseconds before that was noticed. The others are told soon; the place is
   * kept for a while, for a reload or a dead battery.
   */
  lost(seat: Seat, line: Line, silentMs = 0): void {
    if (seat.line !== line) return;
    seat.letsLineGo(silentMs);
    const { tell, keep } = this.parts.patience ?? PATIENCE;
    const leave = (): unknown => this.next(() => this.leaving.leave(seat, 'lost'));
    seat.timers.push(setTimeout(() => this.leaving.tellLost(seat), Math.max(tell - silentMs, 0)), setTimeout(() => void leave(), keep));
  }

  /** Everybody who is expected comes in. */
  begin(): Promise<void> {
    return this.next(async () => {
      if (!this.hasBegun) this.entering.beginAnew();
      this.waits = null;
      await this.entering.all();
    });
  }

  /** Everybody but hosts waits again; nothing they hold opens the room. */
  hold(why: 'on-hold' | 'ringing' | 'put-back', by: Seat | null = null): Promise<void> {
    return this.next(async () => {
      this.waits = why;
      // Before anything is waited for: whoever owns the call would take it up again meanwhile.
      this.parts.told({ what: 'held', why, by });
      if (!this.hasBegun) this.seats.beginAnew();
      await Promise.all(this.seats.expected.filter(({ isHost }) => !isHost).map((seat) => this.leaving.sendBack(seat, why)));
    });
  }

  /** Somebody at the door comes in, or into the waiting room. */
  admit(id: string, by: Seat | null = null): Promise<void> {
    return this.next(async () => {
      const seat = this.seats.get(id);
      if (seat?.place !== 'door') return;
      seat.place = 'waiting';
      this.seats.forgive(seat);
      this.parts.told({ what: 'admitted', seat, by });
      for (const left of this.seats.leftBehind(seat)) await this.leaving.move(left, seat);
      await this.place(seat);
      this.seats.showOthers(seat);
    });
  }

  remove(id: string, by: Seat | null = null): Promise<void> {
    return this.next(async () => {
      const seat = this.seats.get(id);
      if (seat) await this.leaving.leave(seat, 'removed', by);
    });
  }

  /** They may not be here any more. */
  close(seat: Seat, why: Closed): Promise<void> {
    return this.next(async () => {
      seat.send({ type: 'closed', why });
      await this.leaving.leave(seat, 'left');
    });
  }

  /** Nobody is left in it. */
  end(why: Closed): Promise<void> {
    return this.next(async () => {
      this.waits = 'not-begun';
      for (const seat of this.present) {
        seat.send({ type: 'closed', why });
        seat.letGo();
      }
      await this.entering.end();
      this.seats.clear();
    });
  }

  /** Nobody looks after it any more. Sound and picture go on where they can, and people come back to whoever does then. */
  abandon(): void {
    this.seats.abandon();
  }

  /** Janus went: whoever is in the room goes on another way. */
  janusIs(reachable: boolean): Promise<void> {
    return this.next(() => this.entering.janusIs(reachable));
  }

  /** Rooms were made again at Janus: everybody comes in anew. */
  async again(): Promise<void> {
    if (this.isOn) await this.begin();
  }

  private async heardHost(host: Seat, message: FromBrowser): Promise<void> {
    switch (message.type) {
      case 'admit': return this.admit(message.id, host);
      case 'remove': return this.remove(message.id, host);
      case 'hold': return this.isOn ? this.hold(message.why, host) : undefined;
      case 'take-up': return this.takeUp(host);
      default: return undefined;
    }
  }

  /** As anybody who was not here before, but for the place of another page of theirs. */
  private async comes(comer: Comer, line: Line): Promise<Seat> {
    const instead = this.seats.placeTakenBy(comer, this.hasBegun);
    const seat = this.seats.seatFor(comer, instead);
    this.seats.add(seat);
    seat.takes(comer, line);
    const left = instead && this.leaving.move(instead, seat);
    this.welcome(seat);
    this.parts.told({ what: 'came', seat });
    await left;
    await this.place(seat);
    return seat;
  }

  private async comesBack(seat: Seat, { comer, line, stillUp }: { comer: Comer; line: Line; stillUp: boolean }): Promise<Seat> {
    seat.takes(comer, line);
    const goesOn = stillUp && seat.place === 'room' && !seat.missed;
    seat.missed = false;
    this.welcome(seat);
    this.chat.tellLeft(seat);
    this.leaving.tellBack(seat);
    this.parts.told({ what: 'came-back', seat });
    if (!goesOn) await this.place(seat);
    return seat;
  }

  private async takeUp(by: Seat): Promise<void> {
    if (this.waits !== 'on-hold' && this.waits !== 'ringing') return;
    this.parts.told({ what: 'taken-up', by });
    await this.begin();
  }

  private async place(seat: Seat): Promise<void> {
    if (seat.place === 'door') return;
    if (this.waits === null) return this.entering.one(seat);
    await this.leaving.sendBack(seat, this.waits);
  }

  private welcome(seat: Seat): void {
    const said = seat.place === 'room' ? [...this.words] : [];
    seat.send({ type: 'welcome', you: seat.id, place: seat.place, participants: this.seats.seenBy(seat).map(({ shown }) => shown), said });
    this.seats.showOthers(seat);
  }

  private say(seat: Seat, text: string): void {
    const said = this.chat.say(seat, text);
    if (said) this.parts.told({ what: 'said', said });
  }

  private next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.inTurn.then(work);
    this.inTurn = done.catch(() => undefined);
    return done;
  }
}

/** They were given a place once, and go on elsewhere. */
function turnAway(line: Line): null {
  line.send({ type: 'closed', why: 'moved' });
  line.close();
  return null;
}
