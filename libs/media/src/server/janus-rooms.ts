import { randomBytes, randomUUID } from 'node:crypto';
import { JanusError, JanusLink, NoAnswer, type Handle } from '../protocol';

const VIDEO_ROOM = 'janus.plugin.videoroom';
const NO_SUCH_ROOM = 426;
const ROOM_EXISTS = 427;
const NO_SUCH_PARTICIPANT = 428;

/** Who may come into a room. */
export interface Admitted {
  /** What they are called in the room; another each time somebody comes in, so that an old self does not stand in the way. */
  participant: string;
  /** What they show to come in. Nobody else's. */
  token: string;
}

/** What a browser needs to know of the room it may come into. */
export interface Entry extends Admitted {
  room: string;
  pin: string;
}

interface Room {
  room: string;
  pin: string;
  secret: string;
  admitted: Map<string, Admitted>;
}

export interface JanusRoomsOptions {
  url: string;
  apiSecret: string;
  adminKey: string;
  /** Bits per second that one camera may send. */
  bitrate?: number;
  /** Most who send at once. */
  publishers?: number;
  /** Janus had lost the rooms, and they stand again: whoever was in one has to come in anew. */
  remade?: (rooms: readonly string[]) => void;
  /** Nobody can make or enter a room at the moment, or can again. */
  reachable?: (isReachable: boolean) => void;
}

const randomText = (): string => randomBytes(18).toString('base64url');
/** People in a call are not to wait longer than this for another way. */
const RECLAIM_MS = 1_500;
const FIRST_WAIT = 200;
const LONGEST_WAIT = 3_000;

/** Rooms at one Janus: one for each call, under a random name, for the people who were admitted and nobody else. */
export class JanusRooms {
  private readonly rooms = new Map<string, Room>();
  private link: JanusLink | undefined;
  private handle: Handle | undefined;
  private opening: Promise<Handle> | undefined;
  private isComingBack = false;
  private stopped = false;

  constructor(private readonly options: JanusRoomsOptions) {}

  /** The first connection; afterwards it is kept by itself. @throws NoAnswer, JanusError */
  async start(): Promise<void> {
    await this.open();
    this.options.reachable?.(true);
  }

  /** Once it was tried for the first time: where Janus does not answer it is tried again and again, and rooms can be had later. */
  async startOrGoOnTrying(): Promise<void> {
    await this.start().catch(() => this.lost());
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.link?.close();
  }

  get isReachable(): boolean {
    return this.link?.state === 'open' && this.handle !== undefined;
  }

  /** A new room, with nobody admitted. @throws NoAnswer, JanusError */
  async create(): Promise<string> {
    const room: Room = { room: randomUUID(), pin: randomText(), secret: randomText(), admitted: new Map() };
    await this.make(room);
    this.rooms.set(room.room, room);
    return room.room;
  }

  /** Lets somebody in. `user` is the same each time, what they are called in the room is not. @throws NoAnswer, JanusError; Error for a room that is not there */
  async admit(room: string, user: string): Promise<Entry> {
    const known = this.mustKnow(room);
    const entry = { participant: `${user}.${randomBytes(6).toString('hex')}`, token: randomText() };
    await this.ask({ request: 'allowed', action: 'add', room, secret: known.secret, allowed: [entry.token] });
    known.admitted.set(entry.participant, entry);
    return { ...entry, room, pin: known.pin };
  }

  /** Withdrawn first and then put out, so that nobody slips in again in between; also somebody under a name that nobody was given. */
  async remove(room: string, participant: string): Promise<void> {
    const known = this.rooms.get(room);
    if (!known) return;
    const entry = known.admitted.get(participant);
    known.admitted.delete(participant);
    if (entry) await this.ask({ request: 'allowed', action: 'remove', room, secret: known.secret, allowed: [entry.token] });
    await this.unless(NO_SUCH_PARTICIPANT, { request: 'kick', room, secret: known.secret, id: participant });
  }

  /** Who is in it at this moment, as they are called there. */
  async present(room: string): Promise<string[]> {
    const { participants } = await this.ask({ request: 'listparticipants', room });
    return (participants as { id: string }[]).map(({ id }) => id);
  }

  /** Everybody is put out. One that is gone already is no failure. */
  async destroy(room: string): Promise<void> {
    const known = this.rooms.get(room);
    this.rooms.delete(room);
    if (known) await this.unless(NO_SUCH_ROOM, { request: 'destroy', room, secret: known.secret });
  }

  private mustKnow(room: string): Room {
    const known = this.rooms.get(room);
    if (!known) throw new Error('There is no such room');
    return known;
  }

  private async make({ room, pin, secret, admitted }: Room): Promise<void> {
    const { adminKey, bitrate = 1_500_000, publishers = 6 } = this.options;
    await this.unless(ROOM_EXISTS, {
      request: 'create', admin_key: adminKey, room, pin, secret, publishers, bitrate,
      // Without private ids somebody who was put out goes on receiving the others.
      is_private: true, require_pvtid: true, notify_joining: true,
      // Nobody in it has anything of it written down.
      lock_record: true,
      audiocodec: 'opus', videocodec: 'vp8',
      // An empty list would let anybody in.
      allowed: [...[...admitted.values()].map(({ token }) => token), randomText()],
    });
  }

  private async unless(code: number, request: object): Promise<void> {
    try {
      await this.ask(request);
    } catch (error) {
      if (!(error instanceof JanusError) || error.code !== code) throw error;
    }
  }

  private async ask(request: object): Promise<Record<string, unknown>> {
    const handle = this.handle ?? (await this.open());
    return (await handle.call(request)).data;
  }

  private open(): Promise<Handle> {
    this.opening ??= this.connect().finally(() => (this.opening = undefined));
    return this.opening;
  }

  private async connect(): Promise<Handle> {
    if (this.stopped) throw new NoAnswer('The rooms are closed');
    const { url, apiSecret: apisecret } = this.options;
    const link = new JanusLink({ url, auth: { apisecret }, patienceMs: 5_000, reclaimMs: RECLAIM_MS, told: (state) => void (state === 'gone' && link === this.link && this.lost()) });
    await link.open();
    this.link = link;
    try {
      const handle = await link.attach(VIDEO_ROOM);
      if (this.stopped) throw new NoAnswer('The rooms are closed');
      this.handle = handle;
    } catch (error) {
      await link.close();
      throw error;
    }
    return this.handle;
  }

  /** Janus ended or began anew: every room is gone with it, and is made again under the same name. */
  private lost(): void {
    this.handle = undefined;
    this.options.reachable?.(false);
    void this.comeBack();
  }

  /** Once at a time, and over one link: a Janus that was given other secrets may refuse rooms for as long as it runs. */
  private async comeBack(): Promise<void> {
    if (this.isComingBack) return;
    this.isComingBack = true;
    for (let wait = FIRST_WAIT; !this.stopped && !(await this.isBack()); wait = Math.min(wait * 2, LONGEST_WAIT)) {
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
    }
    this.isComingBack = false;
    if (this.stopped) return;
    this.options.reachable?.(true);
    this.options.remade?.([...this.rooms.keys()]);
  }

  private async isBack(): Promise<boolean> {
    try {
      if (!this.handle) await this.open();
      for (const room of this.rooms.values()) await this.make(room);
      return this.isReachable;
    } catch {
      return false;
    }
  }
}
