import { plain } from './candidate';
import { sendOver, type Senders } from './sender';

/** What two browsers say to each other before they are connected. The API hands it on and does not look into it. */
export type Description = { description: { type: RTCSdpType; sdp: string } } | { candidate: RTCIceCandidateInit | null };

export interface DirectPeerParts {
  configuration: RTCConfiguration;
  local: MediaStream;
  /** Of two who offer at once, the polite one gives way. Both have to reckon alike who that is. */
  polite: boolean;
  send: (signal: Description) => void;
  came: (stream: MediaStream) => void;
}

/** One connection to one other browser, by perfect negotiation: https://www.w3.org/TR/webrtc/#perfect-negotiation-example */
export class DirectPeer {
  readonly connection: RTCPeerConnection;
  private readonly remote = new MediaStream();
  private senders: Senders | undefined;
  private making = false;
  private ignoring = false;
  private inTurn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: DirectPeerParts) {
    const connection = (this.connection = new RTCPeerConnection(parts.configuration));
    connection.addEventListener('negotiationneeded', () => void this.offer().catch(() => undefined));
    connection.addEventListener('icecandidate', ({ candidate }) => parts.send({ candidate: plain(candidate) }));
    connection.addEventListener('track', ({ track }) => this.received(track));
    // The impolite one makes the offer, so that usually nobody has to give way.
    if (!parts.polite) this.senders = sendOver(connection, parts.local, { direction: 'sendrecv' });
  }

  async setLocal(kind: 'audio' | 'video', track: MediaStreamTrack | null): Promise<void> {
    await this.senders?.[kind].replaceTrack(track);
  }

  restart(): void {
    this.connection.restartIce();
  }

  heard(signal: Description): void {
    this.inTurn = this.inTurn.then(() => this.take(signal)).catch(() => undefined);
  }

  close(): void {
    this.connection.close();
  }

  private async offer(): Promise<void> {
    this.making = true;
    try {
      await this.connection.setLocalDescription();
      this.describe();
    } finally {
      this.making = false;
    }
  }

  private async take(signal: Description): Promise<void> {
    if ('description' in signal) return this.takeDescription(signal.description);
    try {
      await this.connection.addIceCandidate(signal.candidate ?? undefined);
    } catch (error) {
      // Those of an offer that was not taken are of no use.
      if (!this.ignoring) throw error;
    }
  }

  private async takeDescription(description: { type: RTCSdpType; sdp: string }): Promise<void> {
    const { connection, parts } = this;
    const collides = description.type === 'offer' && (this.making || connection.signalingState !== 'stable');
    this.ignoring = !parts.polite && collides;
    if (this.ignoring) return;
    await connection.setRemoteDescription(description);
    if (description.type !== 'offer') return;
    this.sendToo();
    await connection.setLocalDescription();
    this.describe();
  }

  /** The polite one sends over what it was offered, so that there is one line for sound and one for the picture. */
  private sendToo(): void {
    if (this.senders) return;
    const [audio, video] = (['audio', 'video'] as const).map((kind) => this.connection.getTransceivers().find(({ receiver }) => receiver.track.kind === kind));
    if (!audio || !video) return;
    for (const transceiver of [audio, video]) transceiver.direction = 'sendrecv';
    this.senders = { audio: audio.sender, video: video.sender };
    const { local } = this.parts;
    void audio.sender.replaceTrack(local.getAudioTracks()[0] ?? null);
    void video.sender.replaceTrack(local.getVideoTracks()[0] ?? null);
  }

  private describe(): void {
    const { localDescription: description } = this.connection;
    if (description) this.parts.send({ description: { type: description.type, sdp: description.sdp } });
  }

  private received(track: MediaStreamTrack): void {
    for (const other of this.remote.getTracks()) if (other.kind === track.kind) this.remote.removeTrack(other);
    this.remote.addTrack(track);
    this.parts.came(this.remote);
  }
}
