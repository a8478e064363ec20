import { JanusError, NoAnswer, type JanusFrame } from './janus-frame';
import { Handle } from './handle';
import { JanusSocket, type JanusAuth } from './janus-socket';

/**
 * `lost`: the socket is gone and is being opened again; media goes on meanwhile. `gone`: Janus does not know the session any
 * more, everything has to begin anew. `closed`: we closed it.
 */
export type LinkState = 'new' | 'open' | 'lost' | 'gone' | 'closed';

export interface JanusLinkOptions {
  url: string;
  auth: JanusAuth;
  /** Milliseconds between signs of life; Janus ends a silent session after its `session_timeout`. */
  keepAliveMs?: number;
  /** Milliseconds until a question counts as not answered. */
  patienceMs?: number;
  /** Milliseconds to go on claiming a session whose socket was lost; longer than Janus's `reclaim_session_timeout` is of no use. */
  reclaimMs?: number;
  told?: (state: LinkState) => void;
}

const NO_SUCH_SESSION = 458;
const FIRST_WAIT = 100;
const LONGEST_WAIT = 2_000;

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function begin(socket: JanusSocket): Promise<number> {
  try {
    const { data } = await socket.ask({ janus: 'create' });
    if (!data) throw new NoAnswer('Janus gave no session');
    socket.belongsTo(data.id);
    return data.id;
  } catch (error) {
    socket.close();
    throw error;
  }
}

/** One session at Janus that outlives its socket. In Node and in browsers alike. */
export class JanusLink {
  private readonly handles = new Map<number, Handle>();
  private socket: JanusSocket | undefined;
  private sessionId: number | undefined;
  private keepAlive: ReturnType<typeof setInterval> | undefined;
  private current: LinkState = 'new';

  constructor(private readonly options: JanusLinkOptions) {}

  get state(): LinkState {
    return this.current;
  }

  /** @throws NoAnswer, JanusError 403 */
  async open(): Promise<this> {
    if (this.current !== 'new') throw new Error('A link is opened once');
    const socket = (this.socket = await this.connect());
    this.sessionId = await begin(socket);
    this.keepAlive = setInterval(() => void this.ask({ janus: 'keepalive' }).catch(() => undefined), this.options.keepAliveMs ?? 15_000);
    this.becomes('open');
    return this;
  }

  /** `heard` is told whatever Janus says of its own accord. @throws NoAnswer, JanusError 405 for a plugin the token does not name */
  async attach(plugin: string, heard: (frame: JanusFrame) => void = () => undefined): Promise<Handle> {
    const { data } = await this.ask({ janus: 'attach', plugin });
    if (!data || !this.socket) throw new NoAnswer('Janus gave no handle');
    const handle = new Handle(data.id, plugin, { ask: (message, beyondAck) => this.ask(message, beyondAck), heard, forget: () => this.handles.delete(data.id) });
    this.handles.set(data.id, handle);
    this.listenTo(handle);
    return handle;
  }

  /** A message of this session. @throws JanusError, NoAnswer */
  ask(message: object, beyondAck = false): Promise<JanusFrame> {
    return this.socket?.ask(message, beyondAck) ?? Promise.reject(new NoAnswer('The link is not open'));
  }

  /** Before the old token expires: once it has, every message is refused, signs of life too. */
  renew(token: string): void {
    this.options.auth = { token };
    this.socket?.renew(token);
  }

  /** Ends the session at Janus and with it every handle, so that others are told at once. */
  async close(): Promise<void> {
    const wasOpen = this.current === 'open';
    this.becomes('closed');
    clearInterval(this.keepAlive);
    if (wasOpen) await this.ask({ janus: 'destroy' }).catch(() => undefined);
    this.socket?.close();
  }

  private connect(): Promise<JanusSocket> {
    const { url, auth, patienceMs = 10_000 } = this.options;
    const opened: { socket?: JanusSocket } = {};
    const isOurs = (): boolean => opened.socket !== undefined && opened.socket === this.socket;
    const closed = (): void => void (isOurs() && this.current === 'open' && this.claimAgain());
    const timedOut = (): void => void (isOurs() && this.end());
    return JanusSocket.open({ url, auth, patienceMs, closed, timedOut }).then((socket) => (opened.socket = socket));
  }

  private async claimAgain(): Promise<void> {
    this.becomes('lost');
    const until = performance.now() + (this.options.reclaimMs ?? 12_000);
    // Whoever ended it on purpose says so on another line, and that may come a moment later: nothing is tried at once.
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      await sleep(wait);
      if (this.current !== 'lost' || (await this.claim())) return;
      if (performance.now() > until) return this.end();
    }
  }

  /** Whether there is nothing left to try. */
  private async claim(): Promise<boolean> {
    let socket: JanusSocket | undefined;
    try {
      socket = await this.connect();
      socket.belongsTo(this.sessionId ?? -1);
      await socket.ask({ janus: 'claim' });
    } catch (error) {
      socket?.close();
      const isGone = error instanceof JanusError && error.code === NO_SUCH_SESSION;
      if (isGone) this.end();
      return isGone;
    }
    if (this.current !== 'lost') {
      socket.close();
      return true;
    }
    this.socket = socket;
    for (const handle of this.handles.values()) this.listenTo(handle);
    this.becomes('open');
    return true;
  }

  private listenTo(handle: Handle): void {
    this.socket?.listen(handle.plugin, handle.id, (frame) => handle.hears(frame));
  }

  private end(): void {
    if (this.current === 'closed' || this.current === 'gone') return;
    clearInterval(this.keepAlive);
    this.becomes('gone');
    this.socket?.close();
  }

  private becomes(state: LinkState): void {
    this.current = state;
    this.options.told?.(state);
  }
}
