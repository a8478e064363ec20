import type { CallState } from './call';
import { DirectPeer, type Description } from './direct-peer';
import { Measuring } from './measuring';
import { WatchConnection } from './watch-connection';

/**
 * What one browser says to another, past the API: from which of its lines, and for which of the other's. A page that was loaded
 * again is the same person with a new line, and what was meant for the old one would spoil it.
 */
export interface Signal {
  from: string;
  /** Null: whoever is there. It is answered, so that each knows the other's line whoever came first. */
  to: string | null;
  said: Description | null;
}

export interface DirectLineParts {
  configuration: RTCConfiguration;
  local: MediaStream;
  polite: boolean;
  send: (signal: Signal) => void;
  came: (stream: MediaStream) => void;
  changed: () => void;
}

const newId = (): string => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The line to one other browser. Its name stays the same when only the other began anew, so that two who begin at once do not
 * answer each other's new beginnings for ever.
 */
export class DirectLine {
  readonly peer: DirectPeer;
  private readonly id: string;
  private readonly watch: WatchConnection;
  private readonly measuring = new Measuring();
  /** Until the other's line is known, since what is sent before nobody may hear. */
  private waiting: Description[] = [];
  private theirs: string | null = null;
  /** Lines of the other that are no more. */
  private readonly former: ReadonlySet<string | null>;

  /** `before`: the line that this one takes the place of. */
  constructor(
    private readonly parts: DirectLineParts,
    before?: DirectLine,
  ) {
    this.id = before?.id ?? newId();
    this.former = new Set(before ? [...before.former, before.theirs] : []);
    this.peer = new DirectPeer({ ...parts, send: (said) => this.say(said) });
    this.watch = new WatchConnection(this.peer.connection, async () => this.peer.restart(), parts.changed);
    if (!before) this.hello();
  }

  get state(): CallState {
    return this.watch.state;
  }

  /** Meant for a line of ours that is no more, or never was; or from one of theirs that is no more. */
  isStale({ from, to }: Signal): boolean {
    return (to !== null && to !== this.id) || this.former.has(from);
  }

  /** The other began anew: this line leads nowhere. */
  isOutlived({ from }: Signal): boolean {
    return this.theirs !== null && this.theirs !== from;
  }

  heard({ from, to, said }: Signal): void {
    if (this.theirs === null) {
      this.theirs = from;
      for (const kept of this.waiting.splice(0)) this.say(kept);
    }
    if (to === null) this.hello();
    if (said) this.peer.heard(said);
  }

  measure(whose: string): ReturnType<Measuring['measure']> {
    const { connection } = this.peer;
    return this.measuring.measure(connection, connection, () => whose);
  }

  close(): void {
    this.watch.stop();
    this.peer.close();
  }

  private hello(): void {
    this.parts.send({ from: this.id, to: this.theirs, said: null });
  }

  private say(said: Description): void {
    if (this.theirs === null) this.waiting.push(said);
    else this.parts.send({ from: this.id, to: this.theirs, said });
  }
}
