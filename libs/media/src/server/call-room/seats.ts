import type { ToBrowser } from '../../protocol';
import { Devices, isSameDevice } from './devices';
import { Seat, type Comer } from './seat';

/** Everybody at one call, and who of them learns of whom. */
export class Seats {
  private readonly all = new Map<string, Seat>();
  /** Users who were put out: they stand at the door when they come again. */
  private readonly putOut = new Set<string>();
  /** By the seat that somebody had: the one that another page of theirs has now. */
  private readonly movedTo = new Map<string, string>();
  private readonly devices = new Devices();

  constructor(private readonly newId: () => string) {}

  get present(): readonly Seat[] {
    return [...this.all.values()];
  }

  get inRoom(): readonly Seat[] {
    return this.present.filter(({ place }) => place === 'room');
  }

  /** All but those at the door. */
  get expected(): readonly Seat[] {
    return this.present.filter(({ place }) => place !== 'door');
  }

  get(id: string): Seat | undefined {
    return this.all.get(id);
  }

  add(seat: Seat): void {
    this.all.set(seat.id, seat);
  }

  /** In the room from now on. */
  letIn(seat: Seat): void {
    seat.place = 'room';
    this.devices.wasIn(seat.comer);
  }

  /** Whether it was there. Whoever was refused at the door does not shut it on the same person's other devices. */
  remove(seat: Seat, why: 'left' | 'lost' | 'moved' | 'removed'): boolean {
    if (why === 'removed' && seat.place !== 'door') this.putOut.add(seat.comer.user);
    return this.all.delete(seat.id);
  }

  clear(): void {
    this.all.clear();
    this.movedTo.clear();
    this.devices.forget();
  }

  /** Their lines stay as they are, and mean nothing any more. */
  abandon(): void {
    for (const seat of this.present) seat.line = undefined;
    for (const seat of this.present) seat.letGo();
    this.clear();
  }

  /** Nobody is in the call any more: each may come from where they like. */
  beginAnew(): void {
    this.devices.forget();
  }

  /** The same place again, of the same person. */
  kept({ user }: Comer, id: string | undefined): Seat | undefined {
    const kept = id === undefined ? undefined : this.all.get(id);
    return kept?.comer.user === user ? kept : undefined;
  }

  /** Whether another page of theirs has the place they had: it stays there for good, or both would take it from each other for ever. */
  isMoved({ user }: Comer, id: string | undefined): boolean {
    let to = id === undefined ? undefined : this.movedTo.get(id);
    while (to !== undefined && this.movedTo.has(to)) to = this.movedTo.get(to);
    return to !== undefined && this.all.get(to)?.comer.user === user;
  }

  /**
   * Whose place somebody takes who comes without one of their own: that of another page of theirs on the same device, or on
   * another one while there is no call. A host always does: nobody else may be there to open to them.
   */
  placeTakenBy(comer: Comer, isOn: boolean): Seat | undefined {
    const others = this.othersOf(comer);
    const same = others.filter((one) => isSameDevice(one.comer, comer));
    const elsewhere = isOn && comer.standing !== 'host' ? others.filter(({ place }) => place === 'door') : others;
    return [...inOrder(same), ...inOrder(elsewhere)][0];
  }

  /** Another seat each time, so that nobody takes it for their own who had it before. */
  seatFor(comer: Comer, instead: Seat | undefined): Seat {
    const standing = instead?.comer.standing ?? (this.mustKnock(comer) ? 'guest' : comer.standing);
    return new Seat(this.newId(), { ...comer, standing });
  }

  /** Where somebody was they are on another seat from now on, and let in as far. */
  moves(from: Seat, to: Seat): void {
    this.movedTo.set(from.id, to.id);
    to.place = from.place;
    if (!isSameDevice(from.comer, to.comer)) this.devices.wentOn(from.comer);
  }

  /** Where the same person was, and whose line is away. */
  leftBehind(seat: Seat): readonly Seat[] {
    return this.othersOf(seat.comer).filter((one) => one !== seat && one.place !== 'door' && !one.line);
  }

  forgive({ comer: { user } }: Seat): void {
    this.putOut.delete(user);
  }

  /** Whoever stands at the door learns of nobody but hosts. */
  tellOthers(seat: Seat, message: ToBrowser): void {
    for (const one of this.expected) if (one !== seat) one.send(message);
  }

  /** Tells them how somebody stands. */
  showOthers(seat: Seat): void {
    this.tellOthers(seat, { type: 'participant', participant: seat.shown });
  }

  change(seat: Seat, { muted, cameraOff }: Pick<Seat, 'cameraOff' | 'muted'>): void {
    Object.assign(seat, { muted, cameraOff });
    this.showOthers(seat);
  }

  /** What one browser says to another, unread, where both are in the room. */
  handOn(seat: Seat, { to, data }: { to: string; data: unknown }): void {
    const other = this.all.get(to);
    if (seat.place === 'room' && other?.place === 'room') other.send({ type: 'signal', from: seat.id, data });
  }

  /** Whom somebody sees. */
  seenBy(seat: Seat): readonly Seat[] {
    return this.present.filter((one) => one !== seat && (seat.place !== 'door' || one.isHost));
  }

  /** In a call a device knocks that is not the one they were in it with, whatever became of that one. */
  private mustKnock(comer: Comer): boolean {
    if (comer.standing === 'host') return false;
    return this.othersOf(comer).length > 0 || this.devices.isAnother(comer) || this.putOut.has(comer.user);
  }

  private othersOf({ user }: Comer): readonly Seat[] {
    return this.present.filter(({ comer }) => comer.user === user);
  }
}

/** Whoever is nearest to the call first. */
const inOrder = (seats: readonly Seat[]): Seat[] => [...seats].sort((one, other) => Number(one.place === 'door') - Number(other.place === 'door'));
