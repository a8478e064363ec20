import { type Appended, BadEvent, type ExpectedRevision, type NewEvent, type Position, StreamMoved } from '../event-log';
import type { Asking } from './asking';
import type { Answer } from './batch-append';
import { wasNeverSent } from './failed-calls';
import type { Reads } from './reads';

/** An append of ours, its stream named as callers name it. */
interface Wanted {
  stream: string;
  expected: ExpectedRevision;
  events: readonly NewEvent[];
}

/**
 * Appends until the outcome is known. The server recognises a repeat by its ids at the exact revision, also after later
 * events and after a crash, so what may have been stored is simply sent again, unchanged.
 */
export class Appends {
  /** Whatever lies up to here is in the log already; undefined until it was asked for. */
  private known: Position | undefined;
  private asked: Promise<Position> | undefined;
  private readonly underway = new Map<string, { wanted: Wanted; appending: Promise<Appended> }>();

  constructor(
    private readonly asking: Asking,
    private readonly reads: Reads,
    private readonly prefix: string,
  ) {}

  /** @throws StreamMoved; BadEvent; Unavailable when the outcome could not be found out in time */
  append(wanted: Wanted): Promise<Appended> {
    const key = wanted.events[0]?.id ?? '';
    const twin = this.underway.get(key);
    // Servers leave the second of two equal appends without an answer for some seconds when both come at once.
    if (twin && isSame(twin.wanted, wanted)) return twin.appending.then((appended) => ({ ...appended, repeated: true }));
    const appending = this.once(wanted, key);
    this.underway.set(key, { wanted, appending });
    return appending;
  }

  private async once(wanted: Wanted, key: string): Promise<Appended> {
    try {
      const before = this.known ?? (await this.horizon());
      const answer = await this.send(wanted);
      if ('actual' in answer) return await this.conflict(wanted, answer.actual);
      this.heardOf(answer.position);
      return { ...answer, repeated: answer.position <= before };
    } finally {
      this.underway.delete(key);
    }
  }

  /** Something lies at this position. */
  heardOf(position: Position): void {
    if (this.known !== undefined && this.known < position) this.known = position;
  }

  private send({ stream, expected, events }: Wanted): Promise<Answer> {
    const { patience } = this.asking;
    const order = { stream: this.prefix + stream, expected, events };
    let sent = false;
    return this.asking.until(
      ({ appends }) => appends.send(order, patience.answer),
      (error) => {
        if (error instanceof BadEvent) return null;
        sent ||= !wasNeverSent(error);
        return sent ? patience.outcome : patience.again;
      },
    );
  }

  /** The server answers a repeat like a first time. What lies no later than all that was known before was there before. */
  private async horizon(): Promise<Position> {
    this.asked ??= this.reads.end().finally(() => (this.asked = undefined));
    this.known ??= await this.asked;
    return this.known;
  }

  /** Somebody else's events, unless they turn out to be these very ones. */
  private async conflict({ stream, expected, events }: Wanted, actual: ExpectedRevision): Promise<Appended> {
    const first = expected === 'no-stream' ? 0 : expected + 1;
    const long = actual !== 'no-stream' && actual >= first + events.length - 1;
    const stored = long ? await this.reads.stream(stream, first, events.length) : [];
    const last = stored.at(-1);
    const same = stored.length === events.length && stored.every(({ id }, index) => id === events[index]?.id);
    if (!last || !same) throw new StreamMoved(stream, expected, actual);
    return { revision: last.revision, position: last.position, repeated: true };
  }
}

const isSame = (one: Wanted, other: Wanted): boolean =>
  one.stream === other.stream &&
  one.expected === other.expected &&
  one.events.length === other.events.length &&
  one.events.every(({ id }, index) => id === other.events[index]?.id);
