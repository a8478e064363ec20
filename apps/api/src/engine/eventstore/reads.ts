import { type AllStreamResolvedEvent, BACKWARDS, END, type EventStoreDBClient, type ReadAllOptions, type ResolvedEvent, START, type StreamingRead } from '@eventstore/db-client';
import { type Position, PositionNotInLog, type StoredEvent } from '../event-log';
import type { Asking } from './asking';
import { collect } from './collect';
import { isInvalidPosition, isType } from './failed-calls';
import { Gate } from './gate';
import { isOurs, positionOf, serverPositionOf, storedEventOf } from './stored-events';

/**
 * The server lets a process have 100 streams open, and then answers nobody without a word. Long before that, forty reads
 * at once were seen to wait some seconds for each other on a server with two cores; so few are no slower and never wait.
 */
const MOST_AT_ONCE = 6;
/** Where most of the server's log is not ours, larger pieces cost fewer calls. */
const PIECE = 64;
const LARGEST_PIECE = 1_024;

const larger = (size: number): number => Math.min(Math.max(size * 4, PIECE), LARGEST_PIECE);

/** All reading of a log that may lie on one server with others. What the server and others keep there is passed over. */
export class Reads {
  private readonly gate = new Gate(MOST_AT_ONCE);
  /** Of all that lies up to `end`, our last event: a search for the head need not go back further. */
  private looked: { end: Position; last: Position | null } = { end: '', last: null };

  constructor(
    private readonly asking: Asking,
    private readonly prefix: string,
  ) {}

  /** Empty when there is no such stream. */
  async stream(name: string, from: number, most?: number): Promise<StoredEvent[]> {
    const options = { fromRevision: BigInt(from), requiresLeader: true, ...(most && { maxCount: most }) };
    try {
      return this.oursOf(await this.read((client) => client.readStream(this.prefix + name, options)));
    } catch (error) {
      if (isType(error, 'stream-not-found')) return [];
      throw error;
    }
  }

  /** At most so many of ours after the position. @throws PositionNotInLog */
  async page(after: Position | null, limit: number): Promise<StoredEvent[]> {
    const found: StoredEvent[] = [];
    let from = after;
    // One more, because a read begins with the event at the position itself.
    for (let size = limit + 1; ; size = larger(size)) {
      const read = await this.forwards(from, size);
      found.push(...this.oursOf(read).filter(({ position }) => position > (from ?? '')));
      const last = read.at(-1)?.event;
      if (!last || read.length < size || found.length >= limit) return found.slice(0, limit);
      from = positionOf(last.position);
    }
  }

  /** Of our last event. */
  async head(): Promise<Position | null> {
    const newest = await this.backwards(END, 1);
    const end = endOf(newest);
    // The log was longer once: an older backup was put back.
    if (end < this.looked.end) this.looked = { end: '', last: null };
    const last = await this.lastOfOurs(newest);
    this.looked = { end, last };
    return last;
  }

  /** Of the last event of all, whoever wrote it. */
  async end(): Promise<Position> {
    return endOf(await this.backwards(END, 1));
  }

  private async lastOfOurs(newest: readonly AllStreamResolvedEvent[]): Promise<Position | null> {
    const { end, last } = this.looked;
    let read = newest;
    for (let size = 1; ; ) {
      const [found] = this.oursOf(read);
      if (found) return found.position;
      const oldest = read.at(-1)?.event;
      if (!oldest || read.length < size || positionOf(oldest.position) <= end) return last;
      size = larger(size);
      read = await this.backwards(oldest.position, size);
    }
  }

  private async forwards(from: Position | null, maxCount: number): Promise<AllStreamResolvedEvent[]> {
    const fromPosition = from === null ? START : serverPositionOf(from);
    const read = await this.all({ fromPosition, maxCount }).catch((error: unknown) => {
      if (from !== null && isInvalidPosition(error)) return [];
      throw error;
    });
    if (from !== null && read.length === 0) throw new PositionNotInLog(from);
    return read;
  }

  private backwards(fromPosition: ReadAllOptions['fromPosition'], maxCount: number): Promise<AllStreamResolvedEvent[]> {
    return this.all({ direction: BACKWARDS, ...(fromPosition && { fromPosition }), maxCount });
  }

  private all(options: ReadAllOptions): Promise<AllStreamResolvedEvent[]> {
    return this.read((client) => client.readAll({ ...options, requiresLeader: true }));
  }

  private read<T extends ResolvedEvent>(start: (client: EventStoreDBClient) => StreamingRead<T>): Promise<T[]> {
    const { patience } = this.asking;
    const isAnswer = (error: unknown): boolean => isType(error, 'stream-not-found') || isInvalidPosition(error);
    return this.asking.until(
      ({ client, gone }) => this.gate.through(() => collect(start(client), gone, patience.answer), patience.answer),
      (error) => (isAnswer(error) ? null : patience.again),
    );
  }

  private oursOf(read: readonly ResolvedEvent[]): StoredEvent[] {
    return read.flatMap(({ event }) => (event && isOurs(this.prefix, event) ? [storedEventOf(this.prefix, event)] : []));
  }
}

const endOf = ([newest]: readonly AllStreamResolvedEvent[]): Position => (newest?.event ? positionOf(newest.event.position) : '');
