interface InLane {
  key: string;
  lane?: string;
}

/** Works on many items at once, but on those of one lane one after the other, in the order they came. The work must not fail. */
export class Lanes<Item extends InLane> {
  private readonly waiting = new Map<string, Item[]>();
  private readonly keys = new Set<string>();
  private readonly working = new Set<string>();
  private whenQuiet: (() => void)[] = [];

  constructor(
    private readonly abreast: number,
    private readonly work: (item: Item) => Promise<void>,
  ) {}

  /** How many items are waiting or being worked on. */
  get size(): number {
    return this.keys.size;
  }

  get busy(): boolean {
    return this.working.size > 0;
  }

  has(key: string): boolean {
    return this.keys.has(key);
  }

  add(item: Item): void {
    const lane = item.lane ?? item.key;
    this.keys.add(item.key);
    const before = this.waiting.get(lane);
    if (before) before.push(item);
    else this.waiting.set(lane, [item]);
    this.fill();
  }

  /** Forgets what is waiting; what has been begun goes on. */
  clear(): void {
    for (const item of [...this.waiting.values()].flat()) this.keys.delete(item.key);
    this.waiting.clear();
  }

  quiet(): Promise<void> {
    return this.busy ? new Promise((resolve) => this.whenQuiet.push(resolve)) : Promise.resolve();
  }

  private fill(): void {
    for (const lane of this.waiting.keys()) {
      if (this.working.size >= this.abreast) return;
      if (!this.working.has(lane)) void this.run(lane);
    }
  }

  private async run(lane: string): Promise<void> {
    this.working.add(lane);
    for (let item = this.next(lane); item; item = this.next(lane)) {
      await this.work(item);
      this.keys.delete(item.key);
    }
    this.working.delete(lane);
    this.fill();
    if (!this.busy) for (const resolve of this.whenQuiet.splice(0)) resolve();
  }

  private next(lane: string): Item | undefined {
    const item = this.waiting.get(lane)?.shift();
    if (!item) this.waiting.delete(lane);
    return item;
  }
}
