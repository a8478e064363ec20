/** There was no turn in time. */
export class NoTurn extends Error {
  readonly code = 'no-turn';

  constructor(milliseconds: number) {
    super(`There was no turn to ask EventStoreDB within ${milliseconds} ms`);
    this.name = 'NoTurn';
  }
}

/** Lets so many through at once; the others wait their turn, for so long and no longer. */
export class Gate {
  private free: number;
  private readonly queue = new Set<() => void>();

  constructor(places: number) {
    this.free = places;
  }

  /** @throws NoTurn */
  async through<T>(work: () => Promise<T>, milliseconds: number): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await this.turn(milliseconds);
    try {
      return await work();
    } finally {
      const [next] = this.queue;
      if (next) next();
      else this.free += 1;
    }
  }

  private turn(milliseconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const over = (end: () => void): void => {
        clearTimeout(timer);
        this.queue.delete(mine);
        end();
      };
      const mine = (): void => over(resolve);
      const timer = setTimeout(() => over(() => reject(new NoTurn(milliseconds))), milliseconds);
      this.queue.add(mine);
    });
  }
}
