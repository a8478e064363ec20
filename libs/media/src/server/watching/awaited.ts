import { Flow, type MediaChange } from '../../quality';
import type { Seen } from './evidence';

/** It takes time to be connected: what has not come yet is missed only when it should have by then. */
const CONNECTED_WITHIN = 8_000;

/** One person's sound, or picture, for those who are to hear or see it. Times in milliseconds. */
export class Awaited {
  private flow: Flow;
  /** Since when it is expected; before, nothing was missed. */
  private since: number | undefined;
  /** It has come since they are there. */
  private came = false;
  /** What is known at this moment; null: nothing. */
  private now: boolean | null = null;

  constructor(private readonly what: MediaChange['what']) {
    this.flow = new Flow(what);
  }

  get isExpected(): boolean {
    return this.since !== undefined;
  }

  get isSeen(): boolean {
    return this.now === true;
  }

  get isMissed(): boolean {
    return this.isExpected && !this.flow.flows;
  }

  /** After hysteresis; null: not known at this moment. */
  get arrives(): boolean | null {
    return this.now === null ? null : this.flow.flows;
  }

  /** Nobody is to hear or see it. */
  beginAnew(): void {
    this.flow = new Flow(this.what);
    [this.since, this.came, this.now] = [undefined, false, null];
  }

  /** Silence of somebody who is muted is not lost sound. */
  look(at: number, arrives: Seen<boolean> | undefined, isExpected: boolean): void {
    this.since = isExpected ? (this.since ?? at) : undefined;
    const stopped = this.stopped(at, arrives);
    if (arrives?.value) this.came = true;
    this.now = arrives?.value ? true : stopped === undefined ? null : false;
    this.flow.take(at, this.now, stopped ?? at);
  }

  /** When it stopped, not before it was expected, whatever a browser says of how long it has missed it; undefined: it did not. */
  stoppedSince(at: number, arrives: Seen<boolean> | undefined): number | undefined {
    return arrives?.value === false ? Math.max(arrives.at, this.since ?? at) : undefined;
  }

  private stopped(at: number, arrives: Seen<boolean> | undefined): number | undefined {
    if (this.since === undefined || (!this.came && at - this.since < CONNECTED_WITHIN)) return undefined;
    const stopped = this.stoppedSince(at, arrives);
    return stopped === undefined ? undefined : Math.min(stopped, at);
  }
}
