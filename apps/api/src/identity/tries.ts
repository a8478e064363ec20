import type { Clock } from '../engine/clock';
import { Problem } from '../http/problem';

/** So many failures within so many milliseconds, then none is listened to until the first of them is that old. */
export interface TriesLimit {
  most: number;
  within: number;
}

const MOST_KEYS = 10_000;

/** Counts failed tries, of a password or a date of birth. In memory: a restart forgives. */
export class Tries {
  private readonly failures = new Map<string, number[]>();

  constructor(
    private readonly clock: Clock,
    private readonly limit: TriesLimit,
  ) {}

  /** @throws Problem 429 with the seconds to wait. */
  mustBeFew(key: string): void {
    const recent = this.recent(key);
    const first = recent[0];
    if (first === undefined || recent.length < this.limit.most) return;
    const retryAfter = Math.ceil((first + this.limit.within - this.now()) / 1000);
    const minutes = Math.ceil(retryAfter / 60);
    throw new Problem(429, 'too-many', `Too many tries. Wait ${minutes} minute${minutes === 1 ? '' : 's'} and try again.`, { retryAfter });
  }

  failed(key: string): void {
    const recent = [...this.recent(key), this.now()];
    this.failures.delete(key);
    this.failures.set(key, recent);
    // The oldest go first; otherwise whoever invents names could fill the memory.
    if (this.failures.size > MOST_KEYS) this.failures.delete(this.failures.keys().next().value as string);
  }

  succeeded(key: string): void {
    this.failures.delete(key);
  }

  private recent(key: string): number[] {
    const since = this.now() - this.limit.within;
    return (this.failures.get(key) ?? []).filter((at) => at > since);
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
