export interface Patience {
  /** Milliseconds that the second recovery has to last before it counts; the first counts at once. */
  first: number;
  /** Each recovery has to last three times as long as the one before, up to this. */
  most: number;
}

/**
 * A state as it is kept: worse counts at once, better only when it has lasted, and longer each time. So a line that comes and
 * goes is bad until it is really good, and leaves a few changes however long it goes on.
 */
export class Steady<S> {
  private betterSince: number | undefined;
  /** What was not known at first is no recovery. */
  private recoveries = -1;

  constructor(
    private state: S,
    private readonly rank: (state: S) => number,
    /** For the state that is left. */
    private readonly patience: (state: S) => Patience,
  ) {}

  get now(): S {
    return this.state;
  }

  /** The new state when it changed. Times in milliseconds. */
  take(at: number, seen: S): S | undefined {
    const better = this.rank(this.state) - this.rank(seen);
    if (better <= 0) this.betterSince = undefined;
    if (better === 0) return undefined;
    return better < 0 ? this.become(seen) : this.recover(at, seen);
  }

  private recover(at: number, seen: S): S | undefined {
    this.betterSince ??= at;
    if (at - this.betterSince < this.wait) return undefined;
    this.recoveries += 1;
    return this.become(seen);
  }

  private become(seen: S): S {
    this.betterSince = undefined;
    this.recoveries = Math.max(this.recoveries, 0);
    return (this.state = seen);
  }

  private get wait(): number {
    const { first, most } = this.patience(this.state);
    return this.recoveries <= 0 ? 0 : Math.min(first * 3 ** (this.recoveries - 1), most);
  }
}
