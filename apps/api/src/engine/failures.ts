import { Unavailable } from './unavailable';

/** Milliseconds. What stood in the way is no fault of what was tried, and nobody knows when it is gone. */
const SOON = 5_000;

const patiently = (failures: number): number => Math.min(1_000 * 2 ** (failures - 1), 5 * 60_000);

/** What failed, how often in a row, and when it may be tried again. */
export class Failures {
  private readonly known = new Map<string, { failures: number; until: number }>();

  constructor(private readonly backOff: (failures: number) => number = patiently) {}

  get size(): number {
    return this.known.size;
  }

  /** Answers with the moment of the next attempt: soon, where a part was gone, however long that has been so. */
  add(key: string, now: number, error: unknown): number {
    const failures = (this.known.get(key)?.failures ?? 0) + 1;
    const wait = this.backOff(failures);
    const until = now + (error instanceof Unavailable ? Math.min(wait, SOON) : wait);
    this.known.set(key, { failures, until });
    return until;
  }

  until(key: string): number {
    return this.known.get(key)?.until ?? 0;
  }

  clear(key: string): void {
    this.known.delete(key);
  }

  forget(isGone: (key: string) => boolean): void {
    for (const key of this.known.keys()) if (isGone(key)) this.known.delete(key);
  }
}
