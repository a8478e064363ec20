import type { CallState } from './call';

/** A disconnection shorter than this mends itself. */
const PATIENCE = 3_000;
/** Milliseconds until another way through the network is looked for again. */
const AGAIN = 8_000;

/**
 * Follows one connection by its `connectionState`, since `iceConnectionState` stays "disconnected" long after it failed, and
 * looks for another way through when it is interrupted for too long.
 */
export class WatchConnection {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: RTCPeerConnection,
    private readonly restart: () => Promise<void>,
    private readonly told: (state: CallState) => void,
  ) {
    connection.addEventListener('connectionstatechange', () => this.changed());
  }

  get state(): CallState {
    const { connectionState: state } = this.connection;
    if (state === 'connected') return 'up';
    if (state === 'closed') return 'gone';
    return state === 'new' || state === 'connecting' ? 'connecting' : 'lost';
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private changed(): void {
    clearTimeout(this.timer);
    const { connectionState: state } = this.connection;
    if (state === 'disconnected') this.timer = setTimeout(() => this.again(), PATIENCE);
    if (state === 'failed') this.again();
    this.told(this.state);
  }

  private again(): void {
    if (this.state !== 'lost') return;
    void this.restart().catch(() => undefined);
    this.timer = setTimeout(() => this.again(), AGAIN);
  }
}
