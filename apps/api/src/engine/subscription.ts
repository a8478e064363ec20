import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { Deliver, LogClosed, Position, PositionNotInLog, StoredEvent, SubscribeOptions, Subscription } from './event-log';

type Read = (after: Position | null, limit: number) => Promise<StoredEvent[]>;

const patiently = (failures: number): number => Math.min(50 * 2 ** (failures - 1), 5_000);

/** Catch-up, then live, over a log that can be read from a position and says when there is more. */
export class PulledSubscription implements Subscription {
  readonly caughtUp: Promise<void>;
  private readonly closing = new AbortController();
  private readonly ended: Promise<void>;
  private settleCaughtUp!: { resolve: () => void; reject: (error: Error) => void };
  private more = true;
  private ring: () => void = () => undefined;
  private failures = 0;

  constructor(
    private readonly read: Read,
    private after: Position | null,
    private readonly deliver: Deliver,
    private readonly options: SubscribeOptions = {},
  ) {
    this.caughtUp = new Promise((resolve, reject) => (this.settleCaughtUp = { resolve, reject }));
    // Nobody need be waiting for it.
    this.caughtUp.catch(() => undefined);
    this.ended = this.run();
  }

  wake(): void {
    this.more = true;
    this.ring();
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.ring();
    await this.ended;
  }

  private async run(): Promise<void> {
    await turn();
    while (!this.closing.signal.aborted) {
      try {
        await this.step();
        this.failures = 0;
      } catch (error) {
        await this.failed(error);
      }
    }
    this.settleCaughtUp.reject(new LogClosed());
  }

  private async step(): Promise<void> {
    this.more = false;
    const most = this.options.batch ?? 500;
    const batch = await this.read(this.after, most);
    if (this.closing.signal.aborted) return;
    const last = batch.at(-1);
    if (last) {
      await this.deliver(batch);
      this.after = last.position;
      // A long catch-up must leave room for requests between two batches.
      await turn();
    }
    if (batch.length < most) await this.wait();
  }

  private async wait(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.settleCaughtUp.resolve();
    if (!this.more) await new Promise<void>((resolve) => (this.ring = resolve));
    if (this.options.gather) await this.pause(this.options.gather);
  }

  private async failed(error: unknown): Promise<void> {
    if (this.closing.signal.aborted) return;
    if (error instanceof PositionNotInLog) this.settleCaughtUp.reject(error);
    this.failures += 1;
    this.options.failed?.(error, this.failures);
    await this.pause((this.options.backOff ?? patiently)(this.failures));
  }

  /** Cut short by closing. */
  private async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}
