import type { FromBrowser, ToBrowser } from '@anteroom/media/protocol';

export interface ChannelParts {
  /** On the address that the page came from. */
  path: string;
  /** The first word on every line that is opened. */
  hello(): FromBrowser;
  heard(message: ToBrowser): void;
  lost(): void;
  /** A line did not open. Browsers do not say why: nobody is there, or we may not come any more. */
  notOpened?(): void;
}

const WAITS = [250, 500, 1_000, 2_000, 4_000];
/** Milliseconds for which a line may be silent, or take to open, before it counts as dead although nobody closed it. */
const SILENCE = 8_000;
const LOOK_EVERY = 2_000;

/** `ws:` or `wss:` on the address that the page came from. */
export const socketAt = (path: string): string => new URL(path, window.location.href.replace(/^http/, 'ws')).href;

/**
 * Our line to the API during a call. It is opened again until it is closed for good: sooner or later by itself, and at once when
 * the network is back or somebody looks at the page again.
 */
export class Channel {
  private socket: WebSocket | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private look: ReturnType<typeof setInterval> | undefined;
  private tries = 0;
  private heardAt = 0;
  /** A browser does not see pings: only who says that it is alive is expected to go on saying so. */
  private saysAlive = false;
  private hasOpened = false;

  constructor(private readonly parts: ChannelParts) {}

  open(): void {
    window.addEventListener('online', this.hurry);
    document.addEventListener('visibilitychange', this.hurry);
    this.look = setInterval(() => this.isDead() && this.drop(), LOOK_EVERY);
    this.connect();
  }

  /** Whether it went out: what is said while the line is away is not kept. */
  send(message: FromBrowser): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  /** For good. */
  close(): void {
    window.removeEventListener('online', this.hurry);
    document.removeEventListener('visibilitychange', this.hurry);
    clearInterval(this.look);
    clearTimeout(this.timer);
    this.letGo();
  }

  /** At once, if it is not there. */
  readonly hurry = (): void => {
    if (document.visibilityState === 'hidden' || !this.look) return;
    if (!this.socket) this.connect();
    else if (this.isDead()) this.drop(0);
  };

  private connect(): void {
    clearTimeout(this.timer);
    const socket = (this.socket = new WebSocket(socketAt(this.parts.path)));
    this.heardAt = performance.now();
    this.saysAlive = false;
    this.hasOpened = false;
    socket.onopen = () => {
      this.hasOpened = true;
      this.heardAt = performance.now();
      this.send(this.parts.hello());
    };
    socket.onmessage = ({ data }) => this.hear(JSON.parse(String(data)) as ToBrowser);
    socket.onclose = () => this.drop();
  }

  private hear(message: ToBrowser): void {
    this.heardAt = performance.now();
    this.tries = 0;
    if (message.type === 'alive') this.saysAlive = true;
    else this.parts.heard(message);
  }

  private isDead(): boolean {
    const isExpected = this.saysAlive || this.socket?.readyState === WebSocket.CONNECTING;
    return this.socket !== undefined && isExpected && performance.now() - this.heardAt > SILENCE;
  }

  private drop(wait = WAITS[Math.min(this.tries, WAITS.length - 1)]): void {
    this.letGo();
    this.tries += 1;
    this.timer = setTimeout(() => this.connect(), wait);
    this.parts.lost();
    if (!this.hasOpened) this.parts.notOpened?.();
  }

  private letGo(): void {
    const { socket } = this;
    this.socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}
