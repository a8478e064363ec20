import { setTimeout as sleep } from 'node:timers/promises';
import { type Position, PositionNotInLog, type StoredEvent } from '../event-log';
import type { Asking } from './asking';
import type { Link } from './connection';
import { TimedOut } from './failed-calls';
import { follow } from './following';
import type { Reads } from './reads';
import { RecentEvents } from './recent-events';

export interface FeedOptions {
  prefix: string;
  /** There may be something new for those who follow the log. */
  ring: () => void;
  /** Told when the log could not be followed for the second, fourth, eighth … time in a row; the first is mended at once. */
  failed: (error: unknown) => void;
}

/**
 * The one subscription of this process, however many follow the log. The server never goes on with a broken one, so
 * this one does, from the last event it had; whoever follows the log reads what is older from the server.
 */
export class Feed {
  private readonly recent = new RecentEvents();
  private readonly closing = new AbortController();
  /** Undefined: not begun, or begun in another log. */
  private reached: Position | undefined;
  private failures = 0;
  private running: Promise<void> | undefined;

  constructor(
    private readonly asking: Asking,
    private readonly reads: Reads,
    private readonly options: FeedOptions,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Undefined when it has to be read from the server. */
  after(position: Position | null, limit: number): StoredEvent[] | undefined {
    return this.recent.after(position ?? '', limit);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      const { link } = this.asking.connection;
      await this.once(link).catch((error: unknown) => this.lost(link, error));
      await this.pause(this.failures === 0 ? 0 : this.asking.patience.backOff(this.failures));
    }
  }

  private async once(link: Link): Promise<void> {
    const { prefix, ring } = this.options;
    const after = await this.begin();
    const over = new AbortController();
    const stop = AbortSignal.any([over.signal, this.closing.signal]);
    const confirmed = (): void => {
      this.failures = 0;
      ring();
    };
    const followed = follow(link, { prefix, after, answer: this.asking.patience.answer, take: (event) => this.take(event), confirmed }, stop);
    await Promise.race([followed, this.watch(stop)]).finally(() => over.abort());
  }

  private take(event: StoredEvent): void {
    this.recent.add(event);
    this.reached = event.position;
    this.options.ring();
  }

  /** Where to go on. The server would take a position beyond its end and wait there for ever. */
  private async begin(): Promise<Position> {
    if (this.reached) await this.reads.page(this.reached, 1);
    if (this.reached === undefined) {
      this.reached = (await this.reads.head()) ?? '';
      this.recent.begin(this.reached);
    }
    return this.reached;
  }

  private lost(link: Link, error: unknown): void {
    if (this.closing.signal.aborted) return;
    this.failures += 1;
    if (error instanceof TimedOut) this.asking.connection.renew(link);
    if (error instanceof PositionNotInLog) this.startOver();
    if (this.failures > 1 && Number.isInteger(Math.log2(this.failures))) this.options.failed(error);
  }

  /** Everybody reads from the server again, and finds out there. */
  private startOver(): void {
    this.reached = undefined;
    this.recent.forget();
    this.options.ring();
  }

  /** A subscription can fall silent without breaking: then it stays behind a head that is long there. */
  private async watch(stop: AbortSignal): Promise<never> {
    for (let head: Position | null = null; ; ) {
      await sleep(this.asking.patience.watch, undefined, { signal: stop });
      if (head !== null && (this.reached ?? '') < head) throw new TimedOut('with events', this.asking.patience.watch);
      head = await this.reads.head();
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}
