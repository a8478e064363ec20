import type { FromBrowser, Said, ToBrowser, Way } from '../../protocol';
import { Seat, type Comer, type Line } from './seat';
import { Ways, type WaysParts } from './ways';

export type RoomEvent =
  | { what: 'came' | 'came-back' | 'lost' | 'left'; seat: Seat }
  | { what: 'sample'; seat: Seat; message: Extract<FromBrowser, { type: 'sample' }> }
  | { what: 'said'; said: Said }
  | { what: 'way'; way: Way | undefined; why: string };

export interface CallRoomParts extends WaysParts {
  newId(): string;
  /** UTC, ISO 8601. */
  now(): string;
  told(event: RoomEvent): void;
  /** Milliseconds until the others are told that somebody's line was lost, and until their place is given up. */
  patience?: { tell: number; keep: number };
}

const PATIENCE = { tell: 3_000, keep: 60_000 };
const LONGEST_WORDS = 2_000;
const MOST_SAID = 500;

/**
 * Who is at the door of one call, who waits and who is in it. Knows people by what they may do in a call and nothing else; who
 * may come at all, and when the call begins and ends, is decided by whoever owns it.
 */
export class CallRoom {
  private readonly seats = new Map<string, Seat>();
  private readonly ways: Ways;
  private readonly said: Said[] = [];
  private begun = false;

  constructor(private readonly parts: CallRoomParts) {
    this.ways = new Ways(parts);
  }

  get present(): readonly Seat[] {
    return [...this.seats.values()];
  }

  get way(): Way | undefined {
    return this.ways.now;
  }

  get words(): readonly Said[] {
    return this.said;
  }

  /**
   * Somebody's browser is there. The same person on another device moves there while the call has not begun; in a call the second
   * device stands at the door until it is let in. On the same seat again they take up where they were, and go on as they are
   * where sound and picture never stopped.
   */
  async join(comer: Comer, line: Line, before?: { seat: string; stillUp: boolean }): Promise<Seat> {
    const kept = this.kept(comer, before?.seat);
    const seat = kept ?? this.elsewhere(comer) ?? new Seat(this.parts.newId(), comer);
    const isKnown = this.seats.has(seat.id);
    this.seats.set(seat.id, seat);
    seat.stopTimers();
    seat.line = line;
    this.welcome(seat);
    this.parts.told({ what: isKnown ? 'came-back' : 'came', seat });
    const goesOn = kept !== undefined && before?.stillUp === true && seat.place === 'room';
    if (!goesOn) await this.place(seat);
    return seat;
  }

  async heard(seat: Seat, message: FromBrowser): Promise<void> {
    switch (message.type) {
      case 'signal': return this.signal(seat, message);
      case 'state': return this.state(seat, message);
      case 'say': return this.say(seat, message.text);
      case 'sample': return this.parts.told({ what: 'sample', seat, message });
      case 'failed': return this.change(`${message.way} does not work for ${seat.comer.role}`, message.way);
      case 'leave': return this.leave(seat, 'left');
      default: return undefined;
    }
  }

  /** Their socket is gone. The others are told soon; the place is kept for a while, for a reload or a dead battery. */
  lost(seat: Seat, line: Line): void {
    if (seat.line !== line) return;
    seat.line = undefined;
    const { tell, keep } = this.parts.patience ?? PATIENCE;
    seat.timers.push(setTimeout(() => this.tellLost(seat), tell), setTimeout(() => void this.leave(seat, 'lost'), keep));
  }

  /** Everybody who is expected comes in. */
  async begin(): Promise<void> {
    this.begun = true;
    this.ways.choose(this.present);
    await Promise.all(this.present.filter(({ place }) => place !== 'door').map((seat) => this.letIn(seat)));
  }

  /** Everybody but hosts waits again; nothing they hold opens the room. */
  async hold(why: 'on-hold' | 'put-back'): Promise<void> {
    this.begun = false;
    for (const seat of this.present.filter(({ place, isHost }) => place === 'room' && !isHost)) await this.sendBack(seat, why);
  }

  /** Somebody at the door comes in, or into the waiting room. */
  async admit(id: string): Promise<void> {
    const seat = this.seats.get(id);
    if (seat?.place !== 'door') return;
    seat.place = 'waiting';
    await this.place(seat);
    this.tellOthers(seat, { type: 'participant', participant: seat.shown });
  }

  async remove(id: string): Promise<void> {
    const seat = this.seats.get(id);
    if (seat) await this.leave(seat, 'removed');
  }

  /** Nobody is left in it. */
  async end(why: Extract<ToBrowser, { type: 'closed' }>['why']): Promise<void> {
    this.begun = false;
    for (const seat of this.present) {
      seat.stopTimers();
      seat.send({ type: 'closed', why });
      seat.line?.close();
    }
    this.seats.clear();
    await this.ways.end();
  }

  /** Janus went: whoever is in the room goes on another way. */
  async janusIs(reachable: boolean): Promise<void> {
    if (reachable) this.ways.mended();
    else if (this.ways.now === 'janus') await this.change('Janus does not answer', 'janus');
  }

  /** Rooms were made again at Janus: everybody comes in anew. */
  async again(): Promise<void> {
    if (this.begun) await this.begin();
  }

  private kept({ user }: Comer, seat: string | undefined): Seat | undefined {
    const kept = seat === undefined ? undefined : this.seats.get(seat);
    return kept?.comer.user === user ? kept : undefined;
  }

  private async place(seat: Seat): Promise<void> {
    if (seat.place === 'door') return;
    if (this.begun) return this.letIn(seat);
    seat.send({ type: 'wait', why: 'not-begun' });
  }

  private welcome(seat: Seat): void {
    const others = this.present.filter((one) => one !== seat && (seat.place !== 'door' || one.isHost));
    const said = seat.place === 'room' ? [...this.said] : [];
    seat.send({ type: 'welcome', you: seat.id, place: seat.place, participants: others.map(({ shown }) => shown), said });
    this.tellOthers(seat, { type: 'participant', participant: seat.shown });
  }

  private elsewhere(comer: Comer): Seat | undefined {
    const other = this.present.find(({ comer: { user } }) => user === comer.user);
    if (!other) return undefined;
    if (!other.line) return other;
    if (other.place === 'room' && !other.isHost) return this.second(comer);
    other.send({ type: 'closed', why: 'moved' });
    other.line.close();
    return other;
  }

  private second(comer: Comer): Seat {
    return new Seat(this.parts.newId(), { ...comer, standing: 'guest' });
  }

  private async letIn(seat: Seat): Promise<void> {
    seat.place = 'room';
    if (this.ways.now === undefined && this.ways.choose(this.present) === undefined) return this.onlyTelephone([seat], 'The browsers have no way in common');
    try {
      const given = await this.ways.give(seat);
      const peers = this.present.filter((one) => one !== seat && one.place === 'room').map(({ shown }) => shown);
      seat.send({ type: 'enter', ...given, peers });
      this.tellOthers(seat, { type: 'participant', participant: seat.shown });
    } catch {
      await this.change('Janus does not answer', 'janus');
    }
  }

  private async change(why: string, from: Way): Promise<void> {
    if (this.ways.now !== from) return;
    this.ways.breaks(from);
    const inRoom = this.present.filter(({ place }) => place === 'room');
    const way = this.ways.choose(inRoom);
    this.parts.told({ what: 'way', way, why });
    if (way === undefined) this.onlyTelephone(inRoom, why);
    else await Promise.all(inRoom.map((seat) => this.letIn(seat)));
  }

  private onlyTelephone(seats: readonly Seat[], why: string): void {
    for (const seat of seats) seat.send({ type: 'offer', instead: 'telephone', why });
  }

  private async sendBack(seat: Seat, why: 'on-hold' | 'put-back'): Promise<void> {
    seat.place = 'waiting';
    seat.send({ type: 'wait', why });
    this.tellOthers(seat, { type: 'participant', participant: seat.shown });
    await this.ways.take(seat);
  }

  private async leave(seat: Seat, why: 'left' | 'lost' | 'removed'): Promise<void> {
    if (!this.seats.delete(seat.id)) return;
    seat.stopTimers();
    if (why === 'removed') seat.send({ type: 'closed', why: 'removed' });
    seat.line?.close();
    this.tellOthers(seat, { type: 'gone', id: seat.id, why });
    this.parts.told({ what: 'left', seat });
    await this.ways.take(seat);
  }

  private tellLost(seat: Seat): void {
    this.tellOthers(seat, { type: 'other-side', id: seat.id, state: 'lost', since: this.parts.now() });
    this.parts.told({ what: 'lost', seat });
  }

  private signal(seat: Seat, { to, data }: { to: string; data: unknown }): void {
    const other = this.seats.get(to);
    if (seat.place === 'room' && other?.place === 'room') other.send({ type: 'signal', from: seat.id, data });
  }

  private state(seat: Seat, { muted, cameraOff }: { muted: boolean; cameraOff: boolean }): void {
    Object.assign(seat, { muted, cameraOff });
    this.tellOthers(seat, { type: 'participant', participant: seat.shown });
  }

  private say(seat: Seat, text: string): void {
    const words = text.trim().slice(0, LONGEST_WORDS);
    if (seat.place !== 'room' || words === '' || this.said.length >= MOST_SAID) return;
    const said = { from: seat.id, name: seat.comer.name, text: words, at: this.parts.now() };
    this.said.push(said);
    for (const one of this.present) if (one.place === 'room') one.send({ type: 'said', said });
    this.parts.told({ what: 'said', said });
  }

  /** Whoever stands at the door learns of nobody but hosts. */
  private tellOthers(seat: Seat, message: ToBrowser): void {
    for (const one of this.present) if (one !== seat && one.place !== 'door') one.send(message);
  }
}
