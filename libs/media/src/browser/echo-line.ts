import { JanusLink, type Handle, type IceServer, type Jsep } from '../protocol';
import type { CallState } from './call';
import { plain } from './candidate';
import { sendOver } from './sender';
import { averageRttIn, numberIn, pairInUse, statisticsOf, type Statistic } from './statistics';

export interface EchoParts {
  /** Of the socket to Janus: `wss://clinic.example.org/api/practice/…`. */
  url: string;
  coreToken: string;
  iceServers: readonly IceServer[];
  relayOnly?: boolean;
  /** What one sends, as it comes back. */
  came: (stream: MediaStream) => void;
}

/** What a line did since the test began. Null is not known. */
export interface EchoMeasured {
  /** Milliseconds to Janus and back, on average. */
  rttMs: number | null;
  /** Share of packets that did not come back, 0 to 1. */
  lost: number | null;
  /** Whether it went over TURN. */
  relayed: boolean | null;
  /** Pictures that came back so far; null: none were sent. */
  pictures: number | null;
}

const lostIn = (inbound: readonly Statistic[]): number | null => {
  const sum = (name: string): number => inbound.reduce((all, entry) => all + (numberIn(entry, name) ?? 0), 0);
  const [received, lost] = [sum('packetsReceived'), Math.max(sum('packetsLost'), 0)];
  return received > 0 ? lost / (received + lost) : null;
};

/** A line to Janus that brings back whatever one sends, over its EchoTest plugin: https://janus.conf.meetecho.com/docs/echotest */
export class EchoLine {
  private readonly link: JanusLink;
  private readonly connection: RTCPeerConnection;
  private readonly back = new MediaStream();
  private handle: Handle | undefined;
  private sendsPicture = false;

  constructor(parts: EchoParts) {
    this.link = new JanusLink({ url: parts.url, auth: { token: parts.coreToken } });
    this.connection = new RTCPeerConnection({ iceServers: [...parts.iceServers], ...(parts.relayOnly && { iceTransportPolicy: 'relay' }) });
    this.connection.addEventListener('track', ({ track }) => {
      this.back.addTrack(track);
      parts.came(this.back);
    });
  }

  /** `local` may be empty: then nothing comes back, but the way there is tried all the same. @throws NoAnswer, JanusError */
  async start(local: MediaStream): Promise<void> {
    this.sendsPicture = local.getVideoTracks().length > 0;
    await this.link.open();
    const handle = (this.handle = await this.link.attach('janus.plugin.echotest'));
    this.connection.addEventListener('icecandidate', ({ candidate }) => void handle.trickle(plain(candidate)).catch(() => undefined));
    sendOver(this.connection, local, { direction: 'sendrecv' });
    await this.connection.setLocalDescription();
    const { type, sdp } = this.connection.localDescription as RTCSessionDescription;
    const { jsep } = await handle.call({ audio: true, video: true }, { type: type as Jsep['type'], sdp });
    if (jsep) await this.connection.setRemoteDescription(jsep);
  }

  get state(): CallState {
    const { connectionState: state } = this.connection;
    if (state === 'connected') return 'up';
    if (state === 'closed') return 'gone';
    return state === 'new' || state === 'connecting' ? 'connecting' : 'lost';
  }

  async measure(): Promise<EchoMeasured> {
    const all = await statisticsOf(this.connection);
    const pair = pairInUse(all);
    const inbound = all.filter(({ type }) => type === 'inbound-rtp');
    const local = all.find(({ type, id }) => type === 'local-candidate' && id === pair?.localCandidateId);
    return {
      rttMs: averageRttIn(all),
      lost: lostIn(inbound),
      relayed: local ? local.candidateType === 'relay' : null,
      pictures: this.sendsPicture ? (numberIn(inbound.find(({ kind }) => kind === 'video'), 'framesDecoded') ?? 0) : null,
    };
  }

  /** Never fails, also when nothing was begun. What was sent belongs to the page and goes on. */
  async stop(): Promise<void> {
    this.connection.close();
    await this.handle?.detach().catch(() => undefined);
    await this.link.close();
  }
}
