/** Opaque: fixed width, so that it compares as a plain string in log order. Callers keep it and compare it, never compute with it. */
export type Position = string;

/** The revision of the stream's last event before the append; a stream's first event has revision 0. */
export type ExpectedRevision = 'no-stream' | number;

export interface NewEvent {
  /** A UUID in lower case: what makes a repeated append recognisable. */
  id: string;
  type: string;
  /** Immutable JSON text: the whole envelope but the position, which only the log can give. */
  body: string;
}

export interface StoredEvent extends NewEvent {
  stream: string;
  revision: number;
  position: Position;
}

/** Where the last event of the append lies. */
export interface Appended {
  revision: number;
  position: Position;
  /** Known to have been there before. Of two processes that send the same at the same moment both may be told false. */
  repeated: boolean;
}

export type Deliver = (batch: readonly StoredEvent[]) => Promise<void>;

export interface SubscribeOptions {
  /** The most events in one delivery. */
  batch?: number;
  /** Milliseconds to let events gather before a live delivery, so that a busy log is not followed one event at a time. */
  gather?: number;
  /** Milliseconds to wait before the next attempt, after so many failed ones in a row. */
  backOff?: (failures: number) => number;
  /** Told of each failed delivery and of each failed read; the subscription goes on trying regardless. */
  failed?: (error: unknown, failures: number) => void;
}

export interface Subscription {
  /**
   * Once all that was in the log has been delivered; rejected with LogClosed if it was closed before that, and with
   * PositionNotInLog as soon as it is found that the log ends before the position to go on from.
   */
  readonly caughtUp: Promise<void>;
  /** Waits for the delivery that is running, so it must not be awaited inside one. */
  close(): Promise<void>;
}

/**
 * The one place where facts are kept. What every adapter promises is written down as a suite in event-log.contract.ts.
 *
 * Repeats are recognised by event id at the exact revision: an append that was stored before, or a prefix of it, sent
 * again with the revision it was sent with, answers with its first revision and position. An id sent at another
 * revision is another event, so whoever does not know the outcome of an append repeats it unchanged.
 */
export interface EventLog {
  /** All or nothing. Rejected means not stored, or, after a failure of the log itself, not known: then repeat it unchanged. */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  /** Empty for a stream that does not exist. `from` is the first revision wanted. */
  readStream(stream: string, from?: number): Promise<StoredEvent[]>;
  /** What comes after the position, itself excluded. */
  readAll(after: Position | null, limit: number): Promise<StoredEvent[]>;
  head(): Promise<Position | null>;
  /** How many events lie after one position up to and with the other. Not there where positions do not tell. */
  between?(after: Position | null, upTo: Position | null): number;
  /** Everything after the position and then whatever is appended; in order, one delivery at a time, a failed one again. */
  subscribe(after: Position | null, deliver: Deliver, options?: SubscribeOptions): Subscription;
  /** Whether it could be appended to now, by trying as far as that can be done without appending. @throws Unavailable */
  check(): Promise<void>;
  /** Settles what was already asked for, then refuses. */
  close(): Promise<void>;
}

/** Somebody else appended first, or the caller was mistaken about where the stream ends. */
export class StreamMoved extends Error {
  readonly code = 'stream-moved';

  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`${stream} was expected at ${expected} and stands at ${actual}`);
    this.name = 'StreamMoved';
  }
}

/** The append was never sent: no log could have kept it. */
export class BadEvent extends Error {
  readonly code = 'bad-event';

  constructor(message: string) {
    super(message);
    this.name = 'BadEvent';
  }
}

/**
 * A log that has nothing where somebody wants to go on from: it was put back from an older backup, or is another one.
 * Whoever keeps the position has to begin anew, for what was read up to there may never have happened in this log.
 */
export class PositionNotInLog extends Error {
  readonly code = 'position-not-in-log';

  constructor(readonly position: Position) {
    super(`The event log has nothing at ${position}: an older log was put back`);
    this.name = 'PositionNotInLog';
  }
}

export class LogClosed extends Error {
  readonly code = 'log-closed';

  constructor() {
    super('The event log is closed');
    this.name = 'LogClosed';
  }
}
