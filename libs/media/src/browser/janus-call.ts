import { JanusLink, type Handle, type JanusEntry, type JanusFrame, type Jsep, type LinkState, type PluginData } from '../protocol';
import type { Call, CallParts, CallState, Measured } from './call';
import { plain } from './candidate';
import { goneIn, personOf, publishersIn } from './feeds';
import { Measuring } from './measuring';
import { sendOver, type Senders } from './sender';
import { Subscription } from './subscription';
import { WatchConnection } from './watch-connection';

export interface JanusCallParts extends CallParts {
  /** Of the socket to Janus: `wss://clinic.example.org/api/…`. */
  url: string;
  entry: Omit<JanusEntry, 'path'>;
  simulcast?: boolean;
}

const VIDEO_ROOM = 'janus.plugin.videoroom';

/** A call over Janus's VideoRoom. */
export class JanusCall implements Call {
  readonly way = 'janus';
  private readonly link: JanusLink;
  private readonly out: RTCPeerConnection;
  private readonly into: RTCPeerConnection;
  private readonly watches: WatchConnection[];
  private readonly measuring = new Measuring();
  private handle: Handle | undefined;
  private subscription: Subscription | undefined;
  /** Given while it starts: a camera that is slow to come is no camera that is off. */
  private readonly early = new Map<'audio' | 'video', MediaStreamTrack | null>();
  private senders: Senders | undefined;
  private last: CallState = 'connecting';
  private over = false;

  constructor(private readonly parts: JanusCallParts) {
    const { url, entry, iceServers, relayOnly } = parts;
    this.link = new JanusLink({ url, auth: { token: entry.coreToken }, told: (state) => this.linkIs(state) });
    const configuration: RTCConfiguration = { iceServers: [...iceServers], ...(relayOnly && { iceTransportPolicy: 'relay' }) };
    this.out = new RTCPeerConnection(configuration);
    this.into = new RTCPeerConnection(configuration);
    const told = (): void => this.tell();
    this.watches = [
      new WatchConnection(this.out, () => this.restartOut(), told),
      new WatchConnection(this.into, async () => this.subscription?.restart(), told),
    ];
  }

  async start(local: MediaStream): Promise<void> {
    const { room, pin, token, participant } = this.parts.entry;
    await this.link.open();
    const handle = (this.handle = await this.link.attach(VIDEO_ROOM, (frame) => this.heard(frame)));
    this.out.addEventListener('icecandidate', ({ candidate }) => void handle.trickle(plain(candidate)).catch(() => undefined));
    const { data } = await handle.call({ request: 'join', ptype: 'publisher', room, pin, token, id: participant });
    this.subscription = new Subscription({
      link: this.link, room: { room, pin, token }, privateId: data.private_id, connection: this.into,
      came: (feed, stream) => this.parts.told({ type: 'came', participant: personOf(feed), stream }),
    });
    this.senders = sendOver(this.out, local, { direction: 'sendonly', simulcast: this.parts.simulcast ?? false });
    for (const [kind, track] of this.early) await this.senders[kind].replaceTrack(track);
    await this.offer({ request: 'publish' });
    this.receive(data);
  }

  async setLocal(kind: 'audio' | 'video', track: MediaStreamTrack | null): Promise<void> {
    if (!this.senders) this.early.set(kind, track);
    await this.senders?.[kind].replaceTrack(track);
  }

  /** From the next message on; the old token must not have expired. */
  renew(coreToken: string): void {
    this.link.renew(coreToken);
  }

  async restart(): Promise<void> {
    await Promise.allSettled([this.restartOut(), this.subscription?.restart()]);
  }

  measure(): Promise<Measured> {
    return this.measuring.measure(this.out, this.into, (mid) => this.subscription?.whoIs(mid));
  }

  async leave(): Promise<void> {
    this.over = true;
    for (const watch of this.watches) watch.stop();
    const leaving = this.handle?.call({ request: 'leave' }).catch(() => undefined);
    this.out.close();
    this.into.close();
    await Promise.race([leaving, new Promise((resolve) => setTimeout(resolve, 500))]);
    await this.link.close();
  }

  private async restartOut(): Promise<void> {
    if (this.senders) await this.offer({ request: 'configure' }, { iceRestart: true });
  }

  private async offer(body: object, options: RTCOfferOptions = {}): Promise<void> {
    await this.out.setLocalDescription(await this.out.createOffer(options));
    const { type, sdp } = this.out.localDescription as RTCSessionDescription;
    const { jsep } = (await this.handle?.call(body, { type: type as Jsep['type'], sdp })) ?? {};
    if (jsep) await this.out.setRemoteDescription(jsep);
  }

  private heard({ janus, plugindata }: JanusFrame): void {
    if (janus === 'hangup' && !this.over) this.tell();
    if (plugindata) this.receive(plugindata.data);
  }

  private receive(data: PluginData): void {
    if (data.videoroom === 'destroyed' || data.leaving === 'ok') return this.end();
    const gone = goneIn(data);
    if (gone !== undefined && gone !== this.parts.entry.participant) {
      this.subscription?.forget(gone);
      // Whoever came back before Janus noticed that they had gone is still here.
      if (!this.subscription?.hears(personOf(gone))) this.parts.told({ type: 'left', participant: personOf(gone) });
    }
    const feeds = publishersIn(data).map(({ id }) => id);
    if (feeds.length > 0) void this.subscription?.add(feeds).catch(() => undefined);
  }

  private linkIs(state: LinkState): void {
    if (state === 'gone') this.end();
  }

  /** The room or the session is no more: nothing that is tried here would help. */
  private end(): void {
    if (this.over) return;
    this.over = true;
    for (const watch of this.watches) watch.stop();
    this.parts.told({ type: 'state', state: 'gone' });
  }

  /** What we send decides; what we receive counts once there is something. */
  private tell(): void {
    if (this.over) return;
    const [out, into] = this.watches.map(({ state }) => state);
    const state = out === 'up' && into === 'lost' ? 'lost' : (out ?? 'connecting');
    if (state === this.last) return;
    this.last = state;
    this.parts.told({ type: 'state', state });
  }
}
