import type { Way } from '../../protocol';
import type { RoomEvent } from './room-event';
import { Restless } from './restless';
import type { Seat } from './seat';
import type { Seats } from './seats';
import { Ways, type WaysParts } from './ways';

const NO_ANSWER = 'Janus does not answer';
const TOO_OFTEN = 'The way was changed too often';
const NO_OTHER_WAY = { type: 'refused', code: 'no-other-way', sentence: 'Not everybody can go the other way at the moment. The call goes on as it is.' } as const;

/** How people come into the room of a call: all on one way, and all on another when that one breaks. */
export class Entering {
  private readonly ways: Ways;
  private readonly restless = new Restless();
  /** Null: nothing was told yet. */
  private toldWay: Way | undefined | null = null;

  constructor(
    private readonly seats: Seats,
    parts: WaysParts,
    private readonly told: (event: RoomEvent) => void,
  ) {
    this.ways = new Ways(parts, (seat) => told({ what: 'withdrawn', seat }));
  }

  get way(): Way | undefined {
    return this.ways.now;
  }

  async all(): Promise<void> {
    this.ways.choose(this.seats.expected);
    await Promise.all(this.seats.expected.map((seat) => this.one(seat)));
  }

  /** What failed in another call is worth another try. */
  beginAnew(): void {
    this.ways.forgetBroken();
    this.toldWay = null;
  }

  async one(seat: Seat): Promise<void> {
    this.seats.letIn(seat);
    if (!this.canTake(seat)) return this.takeAlong(seat);
    this.tellWay(null);
    if (this.ways.now === undefined) return onlyTelephone([seat], 'The browsers have no way in common');
    try {
      const given = await this.ways.give(seat);
      // While Janus was asked it failed for somebody else, and they were told of another way already.
      if (given.way !== this.ways.now) return await this.ways.withdraw(seat);
      const peers = this.seats.inRoom.filter((one) => one !== seat).map(({ shown }) => shown);
      seat.send({ type: 'enter', ...given, peers });
      this.told({ what: 'entered', seat });
      this.seats.showOthers(seat);
    } catch {
      await this.change(NO_ANSWER, 'janus');
    }
  }

  /** It does not work for somebody in the room, so nobody stays on it. */
  async fails(seat: Seat, way: Way): Promise<void> {
    if (seat.place !== 'room' || way !== this.ways.now) return;
    if (this.restless.may(seat)) await this.change(`${way} does not work for ${seat.comer.role}`, way);
    else onlyTelephone([seat], TOO_OFTEN);
  }

  /** A way that is not in use any more is no news. */
  async change(why: string, from: Way | undefined): Promise<void> {
    if (from === undefined || this.ways.now !== from) return;
    this.ways.breaks(from);
    this.ways.choose(this.seats.inRoom);
    this.tellWay(why);
    if (this.ways.now === undefined) onlyTelephone(this.seats.inRoom, why);
    else await this.allInRoom();
  }

  /** Somebody wants it so, for everybody. What cannot be is no failure of the way in use. */
  async goOn(seat: Seat, way: Way): Promise<void> {
    if (seat.place !== 'room') return;
    if (!this.restless.may(seat)) return onlyTelephone([seat], TOO_OFTEN);
    if (!this.ways.take(way, this.seats.inRoom)) return seat.send(NO_OTHER_WAY);
    this.tellWay(`${seat.comer.role} asked for it`);
    await this.allInRoom();
  }

  async janusIs(reachable: boolean): Promise<void> {
    if (reachable) this.ways.mended();
    else await this.change(NO_ANSWER, 'janus');
  }

  /** Nothing they hold opens the room any more. */
  withdraw(seat: Seat): Promise<void> {
    return this.ways.withdraw(seat);
  }

  async end(): Promise<void> {
    for (const seat of this.seats.present) await this.ways.withdraw(seat);
    await this.ways.end();
  }

  private async allInRoom(): Promise<void> {
    await Promise.all(this.seats.inRoom.map((seat) => this.one(seat)));
  }

  /** Where there is no way for all of them, nobody's call is ended for the sake of one. */
  private async takeAlong(seat: Seat): Promise<void> {
    const way = this.ways.common(this.seats.inRoom);
    if (way !== undefined && !this.restless.may(seat)) return onlyTelephone([seat], TOO_OFTEN);
    if (way === undefined || !this.ways.take(way, this.seats.inRoom)) return onlyTelephone([seat], 'Your browser cannot go the way of the others');
    this.tellWay('Not every browser can go the other way');
    await this.allInRoom();
  }

  private canTake({ comer }: Seat): boolean {
    const way = this.ways.now ?? this.ways.choose(this.seats.expected);
    return way === undefined || comer.ways.includes(way);
  }

  private tellWay(why: string | null): void {
    const way = this.ways.now;
    if (way === this.toldWay) return;
    this.toldWay = way;
    this.told({ what: 'way', way, why });
  }
}

function onlyTelephone(seats: readonly Seat[], why: string): void {
  for (const seat of seats) seat.send({ type: 'offer', instead: 'telephone', why });
}
