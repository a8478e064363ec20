import { checkAppend } from '../check-append';
import { type Appended, type Deliver, type EventLog, type ExpectedRevision, LogClosed, type NewEvent, type Position, PositionNotInLog, type StoredEvent, type SubscribeOptions, type Subscription } from '../event-log';
import { PulledSubscription } from '../subscription';
import { Appends } from './appends';
import { Asking } from './asking';
import { Connection } from './connection';
import { Feed } from './feed';
import { PATIENCE, type Patience } from './patience';
import { Reads } from './reads';

export interface EventStoreLogOptions {
  /** Before the names of our streams on the server, which may keep others'. Callers never see it. */
  prefix?: string;
  patience?: Partial<Patience>;
  /** Told of what went wrong where nobody was waiting for an answer. */
  failed?: (error: unknown) => void;
}

/** The log in an EventStoreDB, which several nodes share. Built to what servers were seen to do: docs/decisions/0015. */
export class EventStoreLog implements EventLog {
  private readonly asking: Asking;
  private readonly reads: Reads;
  private readonly appends: Appends;
  private readonly feed: Feed;
  private readonly subscriptions = new Set<PulledSubscription>();
  private readonly underway = new Set<Promise<unknown>>();
  private closed: Promise<void> | undefined;

  private constructor(connection: Connection, { prefix = 'anteroom-', patience, failed = () => undefined }: EventStoreLogOptions) {
    this.asking = new Asking(connection, { ...PATIENCE, ...patience });
    this.reads = new Reads(this.asking, prefix);
    this.appends = new Appends(this.asking, this.reads, prefix);
    this.feed = new Feed(this.asking, this.reads, { prefix, ring: () => this.ring(), failed });
  }

  /** Connects when it is first needed. @throws when the address cannot be understood */
  static open(url: string, options: EventStoreLogOptions = {}): EventStoreLog {
    return new EventStoreLog(new Connection(url), options);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    this.mustBeOpen();
    checkAppend(stream, expected, events);
    return this.settling(this.appends.append({ stream, expected, events }));
  }

  async readStream(stream: string, from = 0): Promise<StoredEvent[]> {
    this.mustBeOpen();
    return this.settling(this.reads.stream(stream, from));
  }

  async readAll(after: Position | null, limit: number): Promise<StoredEvent[]> {
    this.mustBeOpen();
    return this.settling(this.reads.page(after, limit)).catch((error: unknown) => {
      if (error instanceof PositionNotInLog) return [];
      throw error;
    });
  }

  async head(): Promise<Position | null> {
    this.mustBeOpen();
    return this.settling(this.reads.head());
  }

  async check(): Promise<void> {
    this.mustBeOpen();
    await this.settling(this.reads.end());
  }

  subscribe(after: Position | null, deliver: Deliver, options?: SubscribeOptions): Subscription {
    this.mustBeOpen();
    const subscription = new PulledSubscription(this.reader(), after, deliver, options);
    this.subscriptions.add(subscription);
    this.feed.start();
    return {
      caughtUp: subscription.caughtUp,
      close: () => subscription.close().finally(() => this.subscriptions.delete(subscription)),
    };
  }

  close(): Promise<void> {
    this.closed ??= this.finish();
    return this.closed;
  }

  /** From the server until it has caught up once, because the feed may be a moment behind; then from the feed, as long as it reaches back far enough. */
  private reader(): (after: Position | null, limit: number) => Promise<StoredEvent[]> {
    let live = false;
    return async (after, limit) => {
      const recent = live ? this.feed.after(after, limit) : undefined;
      if (recent) return recent;
      const page = await this.reads.page(after, limit);
      live = page.length < limit;
      return page;
    };
  }

  private async finish(): Promise<void> {
    this.asking.hurry();
    await Promise.allSettled([...this.underway]);
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    await this.feed.close();
    await this.asking.connection.close();
  }

  private async settling<T>(work: Promise<T>): Promise<T> {
    this.underway.add(work);
    try {
      return await work;
    } finally {
      this.underway.delete(work);
    }
  }

  private ring(): void {
    for (const subscription of this.subscriptions) subscription.wake();
  }

  private mustBeOpen(): void {
    if (this.closed) throw new LogClosed();
  }
}
