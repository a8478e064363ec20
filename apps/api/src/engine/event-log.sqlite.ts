import { checkAppend } from './check-append';
import { Appended, Deliver, EventLog, ExpectedRevision, LogClosed, NewEvent, Position, PositionNotInLog, StoredEvent, StreamMoved, SubscribeOptions, Subscription } from './event-log';
import { EventTable, positionOf } from './event-table';
import { Sqlite } from './sqlite';
import { StreamEnd, StreamEnds } from './stream-ends';
import { PulledSubscription } from './subscription';

const MOST_APPENDS = 512;
const MOST_BYTES = 4 * 1024 * 1024;
const NONE = -1;

const before = (expected: ExpectedRevision): number => (expected === 'no-stream' ? NONE : expected);

interface Waiting {
  stream: string;
  expected: ExpectedRevision;
  events: readonly NewEvent[];
  bytes: number;
  resolve: (appended: Appended) => void;
  reject: (error: unknown) => void;
}

/**
 * One writer, group commit: whatever was asked for while the last transaction went to disk becomes the next one. The
 * writer shares its connection with the readers, and no transaction spans a turn of the event loop, so readers see
 * committed events only.
 */
export class SqliteEventLog implements EventLog {
  private readonly table: EventTable;
  private readonly ends = new StreamEnds(10_000);
  private readonly subscriptions = new Set<PulledSubscription>();
  private queue: Waiting[] = [];
  private scheduled = false;
  private last: number;
  private closed: Promise<void> | undefined;

  constructor(private readonly db: Sqlite) {
    this.table = new EventTable(db);
    this.last = this.table.last();
  }

  static open(file: string): SqliteEventLog {
    return new SqliteEventLog(new Sqlite(file, { synchronous: 'FULL', part: 'event-log' }));
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.mustBeOpen();
      const bytes = checkAppend(stream, expected, events);
      this.queue.push({ stream, expected, events, bytes, resolve, reject });
      this.schedule();
    });
  }

  async readStream(stream: string, from = 0): Promise<StoredEvent[]> {
    this.mustBeOpen();
    return this.telling(() => this.table.readStream(stream, from));
  }

  async readAll(after: Position | null, limit: number): Promise<StoredEvent[]> {
    this.mustBeOpen();
    return this.telling(() => this.table.readAll(after, limit));
  }

  async head(): Promise<Position | null> {
    this.mustBeOpen();
    return this.last === 0 ? null : positionOf(this.last);
  }

  between(after: Position | null, upTo: Position | null): number {
    return Number(upTo ?? 0) - Number(after ?? 0);
  }

  subscribe(after: Position | null, deliver: Deliver, options?: SubscribeOptions): Subscription {
    this.mustBeOpen();
    const read = async (from: Position | null, limit: number): Promise<StoredEvent[]> => {
      if (from !== null && Number(from) > this.last) throw new PositionNotInLog(from);
      return this.telling(() => this.table.readAll(from, limit));
    };
    const subscription = new PulledSubscription(read, after, deliver, options);
    this.subscriptions.add(subscription);
    return {
      caughtUp: subscription.caughtUp,
      close: () => subscription.close().finally(() => this.subscriptions.delete(subscription)),
    };
  }

  async check(): Promise<void> {
    this.mustBeOpen();
    this.telling(() => this.table.touch());
  }

  close(): Promise<void> {
    this.closed ??= this.finish();
    return this.closed;
  }

  private async finish(): Promise<void> {
    while (this.queue.length > 0) this.commit();
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    this.table.close();
  }

  private mustBeOpen(): void {
    if (this.closed) throw new LogClosed();
  }

  /** @throws Unavailable where the file is at fault */
  private telling<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.db.failure(error);
    }
  }

  /** One turn of the event loop gathers everybody who is ready to append now, and leaves room for requests between two commits. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      if (this.queue.length > 0) this.commit();
      if (this.queue.length > 0) this.schedule();
    });
  }

  private take(): Waiting[] {
    let bytes = 0;
    const end = this.queue.findIndex((waiting, index) => index === MOST_APPENDS || (bytes += waiting.bytes) > MOST_BYTES);
    return end === -1 ? this.queue.splice(0) : this.queue.splice(0, end);
  }

  private commit(): void {
    const batch = this.take();
    const committed = this.last;
    let answers: (Appended | StreamMoved)[];
    try {
      this.table.begin();
      this.mustFollowOn();
      answers = batch.map((waiting) => this.attempt(waiting));
      this.table.commit();
    } catch (error) {
      this.undo(committed);
      for (const waiting of batch) waiting.reject(this.db.failure(error));
      return;
    }
    batch.forEach((waiting, index) => {
      const answer = answers[index] as Appended | StreamMoved;
      if (answer instanceof StreamMoved) waiting.reject(answer);
      else waiting.resolve(answer);
    });
    if (this.last > committed) for (const subscription of this.subscriptions) subscription.wake();
  }

  /**
   * SQLite forgets a transaction whose COMMIT failed, and the next one is written over it. Only where the process dies
   * before that, and all of it had reached the file, does opening the file bring it back: hence "not known" in the port.
   * Where this fails as well, the transaction is still open, the next commit fails on it and comes back here: nobody is told "stored". */
  private undo(committed: number): void {
    this.ends.forget();
    try {
      this.table.rollback();
      this.last = this.table.last();
    } catch {
      this.last = committed;
    }
  }

  /** Positions are gapless, and the remembered ends right, only while nobody else writes here. */
  private mustFollowOn(): void {
    const stored = this.table.last();
    if (stored !== this.last) throw new Error(`The event log was written to from elsewhere: it ends at ${stored}, not at ${this.last}`);
  }

  private attempt({ stream, expected, events }: Waiting): Appended | StreamMoved {
    const end = this.endFor(stream, expected);
    if (!end || before(expected) !== end.revision) return this.conflict(stream, expected, events, end);
    let { revision } = end;
    for (const event of events) this.table.add(++this.last, end.number, ++revision, event);
    this.ends.set(stream, { number: end.number, revision });
    return { revision, position: positionOf(this.last), repeated: false };
  }

  /** Most appends are to streams written lately or new: neither is looked up. */
  private endFor(stream: string, expected: ExpectedRevision): StreamEnd | undefined {
    const known = this.ends.get(stream);
    if (known) return known;
    const number = expected === 'no-stream' ? this.table.addStream(stream) : undefined;
    return number === undefined ? this.table.end(stream) : { number, revision: NONE };
  }

  private conflict(stream: string, expected: ExpectedRevision, events: readonly NewEvent[], end: StreamEnd | undefined): Appended | StreamMoved {
    const stored = end ? this.table.idsAfter(end.number, before(expected), events.length) : [];
    const last = stored.at(-1);
    const same = stored.length === events.length && stored.every(({ id }, index) => id === events[index]?.id);
    if (!last || !same) return new StreamMoved(stream, expected, end?.revision ?? 'no-stream');
    return { revision: before(expected) + events.length, position: positionOf(last.position), repeated: true };
  }
}
