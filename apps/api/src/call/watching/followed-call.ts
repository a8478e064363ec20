import { CallWatch, type CallRoom, type Change, type ForBrowsers, type RoomEvent, type Seat } from '@anteroom/media/server';
import { messageFor } from './to-browsers';
import { toRecord, type ToRecord } from './to-record';
import { watched } from './watched';

/** Milliseconds after which what is lost has no more to do with a failure of Janus. */
const OURS_FOR = 15_000;

/** One call, from the first who comes to the last who goes. Times in milliseconds since 1970. */
export class FollowedCall {
  private readonly watch = new CallWatch();
  private brokeAt = -Infinity;

  constructor(
    private readonly room: CallRoom,
    private readonly record: (one: ToRecord) => void,
  ) {}

  has(seat: string): boolean {
    return this.room.present.some(({ id }) => id === seat);
  }

  heard(at: number, event: RoomEvent): void {
    switch (event.what) {
      case 'sample': return this.watch.sample(at, event.seat.id, event.message);
      case 'entered': return this.entered(at, event.seat);
      case 'left': return this.left(event);
      case 'lost': return this.lineLost(at, event.seat);
      case 'came-back': return this.lineBack(at, event.seat);
      case 'way': return void (event.why !== null && (this.brokeAt = at));
      default: return undefined;
    }
  }

  janus(at: number, change: Change): void {
    if (change.what === 'restarted') this.brokeAt = at;
    this.watch.janus(at, change);
  }

  tick(at: number): void {
    const { forBrowsers, forRecord } = this.watch.tick(at, { people: this.room.present.map(watched), way: this.room.way });
    this.tell(this.room.present, forBrowsers);
    for (const one of forRecord) this.record(toRecord(one, at - this.brokeAt < OURS_FOR));
  }

  /** Nobody is there to measure anything any more. */
  end(at: number): void {
    for (const one of this.watch.tick(at, { people: [], way: undefined }).forRecord) this.record(toRecord(one, false));
  }

  private entered(at: number, seat: Seat): void {
    this.watch.entered(at, seat.id, seat.entry?.participant ?? null);
    this.tell([seat], this.watch.stands());
  }

  /** Whoever stays away after their line was lost is lost; whoever goes on from another page is there. */
  private left({ seat, how }: Extract<RoomEvent, { what: 'left' }>): void {
    if (how === 'left' || how === 'removed') this.watch.went(watched(seat).standing);
  }

  /** The room says so of every line that is away; whoever is still heard or seen is not lost. */
  private lineLost(at: number, { id }: Seat): void {
    const side = this.watch.sideOf(id);
    if (side?.isThere) this.tell(this.room.present, [{ what: 'other-side', id, state: side.state, since: at }]);
  }

  /** And that a line is back; whoever is still not heard or seen is not. */
  private lineBack(at: number, seat: Seat): void {
    const side = this.watch.sideOf(seat.id);
    if (side && side.state !== 'back') this.tell(this.room.present, [{ what: 'other-side', id: seat.id, state: side.state, since: at }]);
    this.tell([seat], this.watch.stands());
  }

  private tell(seats: readonly Seat[], all: readonly ForBrowsers[]): void {
    for (const seat of seats) {
      for (const one of all) {
        const message = messageFor(seat, one);
        if (message) seat.send(message);
      }
    }
  }
}
