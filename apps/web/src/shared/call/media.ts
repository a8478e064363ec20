import type { Call, CallEvent, Measured } from '@anteroom/media/browser';
import type { ToBrowser, Way } from '@anteroom/media/protocol';
import { socketAt } from './channel';

type Enter = Extract<ToBrowser, { type: 'enter' }>;
type Kind = 'audio' | 'video';
type Tracks = Record<Kind, MediaStreamTrack | null>;

export interface MediaParts {
  told(event: CallEvent): void;
  began(): void;
  failed(way: Way): void;
  /** The code for it did not come: the line is bad, or the server was upgraded since the page was loaded. */
  notLoaded(): void;
  send(to: string, signal: unknown): void;
}

/** Loaded when somebody is about to come into a call, and not before. */
export const loadMedia = () => import('@anteroom/media/browser');
type Browser = Awaited<ReturnType<typeof loadMedia>>;
type Direct = InstanceType<Browser['DirectCall']>;

const NOTHING: Tracks = { audio: null, video: null };
const KINDS = ['audio', 'video'] as const;

/** Sound and picture of one call, over whichever way: the one in use, and the one before until the next has begun. */
export class CallMedia {
  private call: Call | undefined;
  /** Once it sends: before that it takes no other track. */
  private sending: Call | undefined;
  private sent: Tracks = NOTHING;
  private wanted: Tracks = NOTHING;
  private readonly peers = new Set<string>();
  /** Signals for a direct call that has not been made yet. */
  private early: [string, unknown][] = [];
  private round = 0;

  constructor(private readonly parts: MediaParts) {}

  get way(): Way | undefined {
    return this.call?.way;
  }

  /** Goes in, or goes on another way while in. */
  async enter(message: Enter, me: string): Promise<void> {
    const round = (this.round += 1);
    this.peers.clear();
    for (const { id } of message.peers) this.peers.add(id);
    try {
      const browser = await this.load();
      if (round === this.round) await this.begin(this.make(browser, message, me));
      if (round === this.round) this.parts.began();
    } catch {
      if (round === this.round) this.parts.failed(message.way);
    }
  }

  /** Somebody is in the room, or is not any more. */
  peer(id: string, isIn: boolean): void {
    if (isIn === this.peers.has(id)) return;
    if (isIn) this.peers.add(id);
    else this.peers.delete(id);
    if (isIn) this.direct?.meet(id);
    else this.direct?.part(id);
  }

  signal(from: string, data: unknown): void {
    if (this.direct) this.direct.heard(from, data as Parameters<Direct['heard']>[1]);
    else this.early.push([from, data]);
  }

  renew(coreToken: string): void {
    if (this.call && 'renew' in this.call) (this.call as InstanceType<Browser['JanusCall']>).renew(coreToken);
  }

  /** What is to be sent from now on. */
  async want(tracks: Tracks): Promise<void> {
    this.wanted = tracks;
    for (const kind of KINDS) {
      const { call } = this;
      if (!call || call !== this.sending || this.sent[kind] === tracks[kind]) continue;
      this.sent = { ...this.sent, [kind]: tracks[kind] };
      await call.setLocal(kind, tracks[kind]);
    }
  }

  async measure(): Promise<Measured | undefined> {
    return this.call?.measure();
  }

  async restart(): Promise<void> {
    await this.call?.restart();
  }

  /** At once: on a telephone that rings, whoever has the microphone has the sound. */
  leave(): void {
    this.round += 1;
    this.peers.clear();
    this.early = [];
    const { call } = this;
    this.call = undefined;
    void call?.leave();
  }

  private async load(): Promise<Browser> {
    try {
      return await loadMedia();
    } catch (error) {
      this.parts.notLoaded();
      throw error;
    }
  }

  private get direct(): Direct | undefined {
    return this.call?.way === 'direct' ? (this.call as Direct) : undefined;
  }

  /** Whoever comes third or later sends a picture in three sizes; those who are there go on with one (docs/decisions/0019). */
  private make({ JanusCall, DirectCall }: Browser, { way, entry, iceServers }: Enter, me: string): Call {
    // What is on its way out says nothing more, to the page or to the others.
    const told = (event: CallEvent): void => {
      if (this.call === call) this.parts.told(event);
    };
    const send = (to: string, signal: unknown): void => {
      if (this.call === call) this.parts.send(to, signal);
    };
    const call: Call =
      way === 'janus' && entry
        ? new JanusCall({ url: socketAt(entry.path), entry, iceServers, told, simulcast: this.peers.size > 1 })
        : new DirectCall({ me, peers: [...this.peers], iceServers, told, send });
    return call;
  }

  private async begin(call: Call): Promise<void> {
    const before = this.call;
    this.call = call;
    this.sent = this.wanted;
    const early = this.early.splice(0);
    if (this.direct) for (const [from, data] of early) this.signal(from, data);
    try {
      await call.start(new MediaStream(KINDS.flatMap((kind) => this.sent[kind] ?? [])));
    } finally {
      void before?.leave();
    }
    if (this.call !== call) return;
    this.sending = call;
    await this.want(this.wanted);
  }
}
