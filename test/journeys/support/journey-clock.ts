import type { Clock } from '../../../apps/api/src/engine/clock';

const MINUTE = 60_000;

/** Runs as clocks do, from a chosen moment, so that a journey is told at ten in the morning whenever it is run. */
export class JourneyClock implements Clock {
  private ahead: number;

  constructor(start: string) {
    this.ahead = Date.parse(start) - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  /** Lets minutes pass at once. */
  pass(minutes: number): void {
    this.ahead += minutes * MINUTE;
  }
}
