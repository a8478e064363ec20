import type { Appended, Deliver, EventLog, ExpectedRevision, NewEvent, Position, StoredEvent, SubscribeOptions, Subscription } from './event-log';

/** How one append ended: `stored`, or the code of what kept it from being stored. */
export type AppendEnd = (seconds: number, outcome: string) => void;

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed');

/** The same log; how long appends take is told to whoever listens. */
export class MeasuredLog implements EventLog {
  readonly between?: (after: Position | null, upTo: Position | null) => number;
  private ended: AppendEnd = () => undefined;

  constructor(private readonly log: EventLog) {
    if (log.between) this.between = log.between.bind(log);
  }

  tell(ended: AppendEnd): void {
    this.ended = ended;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const started = performance.now();
    try {
      const appended = await this.log.append(stream, expected, events);
      this.ended((performance.now() - started) / 1000, 'stored');
      return appended;
    } catch (error) {
      this.ended((performance.now() - started) / 1000, codeOf(error));
      throw error;
    }
  }

  readStream(stream: string, from?: number): Promise<StoredEvent[]> {
    return this.log.readStream(stream, from);
  }

  readAll(after: Position | null, limit: number): Promise<StoredEvent[]> {
    return this.log.readAll(after, limit);
  }

  head(): Promise<Position | null> {
    return this.log.head();
  }

  subscribe(after: Position | null, deliver: Deliver, options?: SubscribeOptions): Subscription {
    return this.log.subscribe(after, deliver, options);
  }

  check(): Promise<void> {
    return this.log.check();
  }

  close(): Promise<void> {
    return this.log.close();
  }
}
