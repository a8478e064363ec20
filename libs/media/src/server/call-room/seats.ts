import type { ToBrowser } from '../../protocol';
import { Seat, type Comer } from './seat';

/** Everybody at one call, and who of them learns of whom. */
export class Seats {
  private readonly all = new Map<string, Seat>();
  /** Users who were put out: they stand at the door when they come again. */
  private readonly putOut = new Set<string>();

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

  /** Whether it was there. */
  remove(seat: Seat, why: 'left' | 'lost' | 'removed'): boolean {
    if (why === 'removed') this.putOut.add(seat.comer.user);
    return this.all.delete(seat.id);
  }

  clear(): void {
    this.all.clear();
  }

  /** The same place again, of the same person. */
  kept({ user }: Comer, id: string | undefined): Seat | undefined {
    const kept = id === undefined ? undefined : this.all.get(id);
    return kept?.comer.user === user ? kept : undefined;
  }

  /**
   * Where somebody sits who comes without a place of their own: on that of another device, which is told so, or beside it at the
   * door while a call goes on there. A host never knocks: nobody else may be there to open.
   */
  placeFor(comer: Comer): Seat {
    const others = this.present.filter(({ comer: { user } }) => user === comer.user);
    const free = others.find(({ line }) => !line) ?? others.find(({ place, isHost }) => place !== 'room' || isHost);
    if (free) return this.moved(free);
    const mustKnock = comer.standing !== 'host' && (others.length > 0 || this.putOut.has(comer.user));
    return new Seat(this.newId(), mustKnock ? { ...comer, standing: 'guest' } : comer);
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

  /** Whom somebody sees. */
  seenBy(seat: Seat): readonly Seat[] {
    return this.present.filter((one) => one !== seat && (seat.place !== 'door' || one.isHost));
  }

  private moved(seat: Seat): Seat {
    seat.send({ type: 'closed', why: 'moved' });
    seat.line?.close();
    return seat;
  }
}
