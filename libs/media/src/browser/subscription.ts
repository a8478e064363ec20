import { JanusError, type Handle, type JanusFrame, type JanusLink, type Jsep, type PluginData } from '../protocol';
import { plain } from './candidate';
import { personOf, whoseIn } from './feeds';

export interface SubscriptionParts {
  link: JanusLink;
  /** What every request to join carries. */
  room: { room: string; pin: string; token: string };
  privateId: unknown;
  connection: RTCPeerConnection;
  /** A stream is there, or has other tracks than before. */
  came: (feed: string, stream: MediaStream) => void;
}

const VIDEO_ROOM = 'janus.plugin.videoroom';

/** Receives what others send, over one handle and one connection for all of them. One thing after the other, since each is an offer. */
export class Subscription {
  private readonly feeds = new Set<string>();
  private readonly streams = new Map<string, MediaStream>();
  private whose = new Map<string, string>();
  private handle: Handle | undefined;
  private inTurn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: SubscriptionParts) {
    parts.connection.addEventListener('track', ({ transceiver, track }) => this.received(transceiver.mid, track));
    parts.connection.addEventListener('icecandidate', ({ candidate }) => void this.handle?.trickle(plain(candidate)).catch(() => undefined));
  }

  add(feeds: readonly string[]): Promise<void> {
    return this.next(() => this.subscribe(feeds.filter((feed) => !this.feeds.has(feed))));
  }

  /** Somebody is gone; without forgetting them they could not be subscribed to again. */
  forget(feed: string): void {
    this.feeds.delete(feed);
    this.streams.delete(feed);
  }

  /** Whether anything of somebody is subscribed to. */
  hears(person: string): boolean {
    return [...this.feeds].some((feed) => personOf(feed) === person);
  }

  /** Whose a part of the subscription is. */
  whoIs(mid: string): string | undefined {
    const feed = this.whose.get(mid);
    return feed !== undefined && this.feeds.has(feed) ? personOf(feed) : undefined;
  }

  /** Looks for another way through the network. */
  restart(): Promise<void> {
    return this.next(async () => {
      if (this.handle) await this.answer(await this.handle.call({ request: 'configure', restart: true }));
    });
  }

  private async subscribe(feeds: readonly string[]): Promise<void> {
    if (feeds.length === 0) return;
    for (const feed of feeds) this.feeds.add(feed);
    const streams = feeds.map((feed) => ({ feed }));
    if (this.handle) return this.answer(await this.handle.call({ request: 'update', subscribe: streams }));
    const handle = (this.handle = await this.parts.link.attach(VIDEO_ROOM, (frame) => this.heard(frame)));
    const join = { request: 'join', ptype: 'subscriber', ...this.parts.room, private_id: this.parts.privateId, streams, autoupdate: true };
    try {
      await this.answer(await handle.call(join));
    } catch (error) {
      this.handle = undefined;
      for (const feed of feeds) this.feeds.delete(feed);
      // They were gone again before we asked: whoever comes next is asked for anew.
      if (!(error instanceof JanusError)) throw error;
    }
  }

  private heard({ plugindata, jsep }: JanusFrame): void {
    if (plugindata && jsep) void this.next(() => this.answer({ data: plugindata.data, jsep })).catch(() => undefined);
  }

  private async answer({ data, jsep }: { data: PluginData; jsep?: Jsep }): Promise<void> {
    if (data.streams) this.whose = whoseIn(data);
    if (!jsep || !this.handle) return;
    const { connection } = this.parts;
    await connection.setRemoteDescription(jsep);
    await connection.setLocalDescription(await connection.createAnswer());
    const { type, sdp } = connection.localDescription as RTCSessionDescription;
    await this.handle.call({ request: 'start' }, { type: type as Jsep['type'], sdp });
    for (const { mid, receiver, currentDirection } of connection.getTransceivers()) {
      if (currentDirection === 'recvonly') this.received(mid, receiver.track);
    }
  }

  private received(mid: string | null, track: MediaStreamTrack): void {
    const feed = this.whose.get(mid ?? '');
    if (feed === undefined || !this.feeds.has(feed)) return;
    const known = this.streams.get(feed);
    if (known?.getTracks().includes(track)) return;
    const stream = known ?? new MediaStream();
    for (const other of stream.getTracks()) if (other.kind === track.kind) stream.removeTrack(other);
    stream.addTrack(track);
    this.streams.set(feed, stream);
    this.parts.came(feed, stream);
  }

  private next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.inTurn.then(work, work);
    this.inTurn = done.catch(() => undefined);
    return done;
  }
}
