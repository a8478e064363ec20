import type { Participant, Place, ToBrowser, Way } from '../../protocol';
import type { Entry } from '../janus-rooms';

/** A browser's line to us, while it is there. */
export interface Line {
  send(message: ToBrowser): void;
  /** Ends it; nothing more is sent. */
  close(): void;
}

/** Who comes. */
export interface Comer {
  /** The same person each time, on whatever device. */
  user: string;
  role: string;
  name: string;
  /** A host begins and ends calls and lets others in; a guest has to be let in; the rest wait until the call begins. */
  standing: 'host' | 'expected' | 'guest';
  ways: readonly Way[];
  /** The address they came by, for whoever owns the call. */
  via?: string;
  /** The same each time they come from the same browser; where nobody knows it, the address stands for it. */
  device?: string;
}

/** Somebody's place in a call, kept for a while when their line is lost. */
export class Seat {
  place: Place;
  muted = false;
  cameraOff = false;
  line: Line | undefined;
  /** What opens the room at Janus to them at present. */
  entry: Entry | undefined;
  /** While their line was lost they were told to go in another way, or to wait: what their browser still has is not true any more. */
  missed = false;
  /** The others were told that their line is lost. */
  toldLost = false;
  /** Runs while their line is lost. */
  timers: ReturnType<typeof setTimeout>[] = [];
  /** When they were last told to go in, or to wait. */
  private toldAt = -Infinity;

  constructor(
    readonly id: string,
    public comer: Comer,
  ) {
    this.place = comer.standing === 'guest' ? 'door' : 'waiting';
  }

  get isHost(): boolean {
    return this.comer.standing === 'host';
  }

  get shown(): Participant {
    const { role, name } = this.comer;
    return { id: this.id, role, name, place: this.place, muted: this.muted, cameraOff: this.cameraOff };
  }

  /** Whoever is there on this line from now on, and on no other. What they may do stays what it was. */
  takes(comer: Comer, line: Line): void {
    this.letGo();
    this.comer = { ...comer, standing: this.comer.standing };
    this.line = line;
  }

  send(message: ToBrowser): void {
    this.line?.send(message);
    if (message.type !== 'enter' && message.type !== 'wait') return;
    this.toldAt = performance.now();
    this.missed ||= !this.line;
  }

  /** Their line was dead for so many milliseconds already: what was said on it since then has reached nobody. */
  letsLineGo(silentMs: number): void {
    this.line = undefined;
    this.missed ||= performance.now() - this.toldAt < silentMs;
  }

  /** Nothing more comes of it: neither their line nor its loss means anything. */
  letGo(): void {
    this.stopTimers();
    const { line } = this;
    this.line = undefined;
    line?.close();
  }

  stopTimers(): void {
    for (const timer of this.timers.splice(0)) clearTimeout(timer);
  }
}
