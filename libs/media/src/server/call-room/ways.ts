import type { IceServer, JanusEntry, Way } from '../../protocol';
import type { JanusRooms } from '../janus-rooms';
import type { Seat } from './seat';

export interface WaysParts {
  /** Null: there is no Janus. */
  rooms: Pick<JanusRooms, 'admit' | 'create' | 'destroy' | 'isReachable' | 'remove'> | null;
  iceServers(user: string): IceServer[];
  /** What a browser needs beside the room's own entry: the path to Janus, and a token for it. */
  janus(seat: Seat, participant: string): Pick<JanusEntry, 'coreToken' | 'path'>;
}

export interface Given {
  way: Way;
  iceServers: IceServer[];
  entry: JanusEntry | null;
}

/** How sound and picture of one call travel at present, and what each person is given for it. */
export class Ways {
  private room: Promise<string> | undefined;
  private broken = new Set<Way>();
  private current: Way | undefined;

  constructor(
    private readonly parts: WaysParts,
    /** What opened the room to them opens nothing any more. */
    private readonly withdrawn: (seat: Seat) => void,
  ) {}

  get now(): Way | undefined {
    return this.current;
  }

  /** The way that everybody can take: over Janus where there is one and it answers, otherwise from browser to browser. */
  choose(seats: readonly Seat[]): Way | undefined {
    this.current = this.common(seats);
    // Nothing is left, so what failed before is tried again by whoever comes next.
    if (this.current === undefined) this.broken.clear();
    return this.current;
  }

  /** A way for all of them that has not failed yet. */
  common(seats: readonly Seat[]): Way | undefined {
    return (['janus', 'direct'] as const).find((way) => !this.broken.has(way) && this.isPossible(way, seats));
  }

  /** Whether it was taken: what failed before may be tried again by those who want it. */
  take(way: Way, seats: readonly Seat[]): boolean {
    if (!this.isPossible(way, seats)) return false;
    this.broken.delete(way);
    this.current = way;
    return true;
  }

  /** It does not work for somebody, so it is not tried again in this call, unless nothing else is left. */
  breaks(way: Way): void {
    this.broken.add(way);
    if (this.broken.size > 1) this.broken = new Set([way]);
  }

  forgetBroken(): void {
    this.broken.clear();
  }

  /** Janus is back: what failed for want of it is worth another try. */
  mended(): void {
    this.broken.delete('janus');
  }

  /** @throws NoAnswer, JanusError when Janus cannot be asked */
  async give(seat: Seat): Promise<Given> {
    const { rooms } = this.parts;
    const iceServers = this.parts.iceServers(seat.comer.user);
    await this.withdraw(seat);
    if (this.current !== 'janus' || !rooms) return { way: 'direct', iceServers, entry: null };
    this.room ??= rooms.create();
    const room = await this.room.catch((error: unknown) => {
      this.room = undefined;
      throw error;
    });
    const entry = (seat.entry = await rooms.admit(room, seat.id));
    return { way: 'janus', iceServers, entry: { ...entry, ...this.parts.janus(seat, entry.participant) } };
  }

  /** What they were given opens nothing any more. */
  async withdraw(seat: Seat): Promise<void> {
    const { entry } = seat;
    if (!entry) return;
    this.withdrawn(seat);
    seat.entry = undefined;
    await this.inRoom((room) => this.parts.rooms?.remove(room, entry.participant));
  }

  async end(): Promise<void> {
    await this.inRoom((room) => this.parts.rooms?.destroy(room));
    this.room = undefined;
    this.current = undefined;
  }

  private isPossible(way: Way, seats: readonly Seat[]): boolean {
    return (way === 'direct' || this.parts.rooms?.isReachable === true) && seats.every(({ comer }) => comer.ways.includes(way));
  }

  /** Where Janus is gone, what is asked of it here is done already. */
  private async inRoom(work: (room: string) => Promise<void> | undefined): Promise<void> {
    try {
      if (this.room) await work(await this.room);
    } catch {
      return;
    }
  }
}
