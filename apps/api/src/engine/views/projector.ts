import type { Kysely, Transaction } from 'kysely';
import { type EventLog, PositionNotInLog, type StoredEvent, type Subscription } from '../event-log';
import { Unavailable } from '../unavailable';
import type { Change, View } from '../view';
import { CheckpointMoved, type Generations } from './generations';
import type { Generation, Parked } from './generations.tables';
import type { Told } from './view-news';
import { tablesOf } from './view-tables';

/** A screen may be a hundredth of a second behind; a transaction for every event would cost as much as the commands. */
const GATHER = 10;
/** Each row is touched once a batch, and nobody else is served by this process while one is written. */
const BATCH = 1_000;
/** Of what serves and holds nothing yet, nobody reads. */
const FIRST_BATCHES = 10_000;

export interface ProjectorParts<DB> {
  log: EventLog;
  db: Kysely<DB>;
  view: View<DB>;
  generations: Generations<DB>;
  /** Told of everything that went wrong; the projector goes on by itself where it can. */
  report: (error: unknown) => void;
  batch?: number;
  backOff?: (failures: number) => number;
  /** In the transaction that wrote it. */
  tell: (trx: Kysely<DB>, told: Told) => Promise<void>;
  /** Once it is written. */
  committed: (generation: Generation, changes: readonly Change[]) => void;
  /** The generation no longer is what it was. Nothing more comes of this projector. */
  moved: () => void;
  /** The log does not hold what was read from it: another one was put in its place. */
  strange: () => void;
}

/** The fold itself refused, as against a database that could not be written to: only the former parks a stream. */
export class FoldFailed extends Error {
  constructor(override readonly cause: unknown) {
    super('The fold failed');
  }
}

/** Names only: what an error says may quote what the fact holds. */
export const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return [error.name, code].filter(Boolean).join(' ');
};

const isFirst = ({ state, position }: Generation): boolean => state === 'serving' && position === null;

/** Folds events into one generation's tables. */
export async function fold<DB>(view: View<DB>, trx: Transaction<DB>, into: Generation, events: readonly StoredEvent[]): Promise<readonly Change[]> {
  if (events.length === 0) return [];
  try {
    return (await view.apply(tablesOf(trx, view.tables, () => into), events)) ?? [];
  } catch (error) {
    throw error instanceof Unavailable ? error : new FoldFailed(error);
  }
}

/** Feeds one generation from the log. Rows and checkpoint are written together, so that each event is folded exactly once. */
export class Projector<DB> {
  private subscription: Subscription | undefined;
  private over = false;

  constructor(
    private readonly parts: ProjectorParts<DB>,
    private at: Generation,
  ) {}

  get generation(): Generation {
    return this.at;
  }

  follow(): void {
    const { log, report, strange, backOff, batch = isFirst(this.at) ? FIRST_BATCHES : BATCH } = this.parts;
    const failed = (error: unknown): void => {
      report(error);
      if (error instanceof PositionNotInLog) strange();
    };
    const options = { failed, batch, gather: GATHER, ...(backOff && { backOff }) };
    this.subscription = log.subscribe(this.at.position, (events) => this.take(events), options);
  }

  /** Once all was folded that was in the log when it began to follow. */
  get caughtUp(): Promise<void> {
    return this.subscription?.caughtUp ?? Promise.resolve();
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    this.over = true;
    await this.subscription?.close();
  }

  private async take(batch: readonly StoredEvent[]): Promise<void> {
    if (this.over) return;
    try {
      await this.commitWhatCan(this.unread(batch));
    } catch (error) {
      if (!(error instanceof CheckpointMoved)) throw error;
      this.over = true;
      this.parts.moved();
    }
  }

  /** An event has one position for ever, so whatever comes again, or twice in a batch, does not come after the one before. */
  private unread(batch: readonly StoredEvent[]): StoredEvent[] {
    let { position } = this.at;
    return batch.filter((event) => {
      const isNew = position === null || event.position > position;
      if (isNew) position = event.position;
      return isNew;
    });
  }

  /** What cannot be folded is looked for by halves, because folding each by itself would take as long as there are events. */
  private async commitWhatCan(events: readonly StoredEvent[]): Promise<void> {
    try {
      await this.commit(events);
    } catch (error) {
      if (!(error instanceof FoldFailed)) throw error;
      const [first] = events;
      if (events.length === 1 && first) return this.park(first, error.cause);
      const half = Math.ceil(events.length / 2);
      await this.commitWhatCan(events.slice(0, half));
      await this.commitWhatCan(events.slice(half));
    }
  }

  private async commit(events: readonly StoredEvent[]): Promise<void> {
    if (events.length === 0) return;
    const { db, view, generations } = this.parts;
    const [next, changes] = await db.transaction().execute(async (trx) => {
      // First, because whoever folds a parked stream at this moment has to be waited for.
      const next = await generations.advance(trx, this.at, events);
      const changes = await fold(view, trx, this.at, await this.wanted(trx, next, events));
      await this.tell(trx, next, changes);
      return [next, changes] as const;
    });
    this.reach(next, changes);
  }

  private async wanted(trx: Kysely<DB>, { parked, ...key }: Generation, events: readonly StoredEvent[]): Promise<readonly StoredEvent[]> {
    if (parked === 0) return events;
    const aside = new Set((await this.parts.generations.parked(trx, key)).map(({ stream }) => stream));
    return events.filter(({ stream }) => !aside.has(stream));
  }

  /** Order within a stream matters more than completeness, so the whole stream waits, not the one event. */
  private async park(event: StoredEvent, cause: unknown): Promise<void> {
    const { db, generations, report } = this.parts;
    const { stream, revision } = event;
    const parked: Parked = { stream, revision, error: kindOf(cause) };
    const next = await db.transaction().execute(async (trx) => {
      const moved = await generations.advance(trx, this.at, [event]);
      await generations.park(trx, this.at, parked);
      await this.tell(trx, moved, []);
      return { ...moved, parked: moved.parked + 1 };
    });
    report(cause);
    this.reach(next, []);
  }

  /** Nobody reads what is being built. */
  private async tell(trx: Kysely<DB>, { view, version, generation, position, state }: Generation, changes: readonly Change[]): Promise<void> {
    if (state === 'serving') await this.parts.tell(trx, { view, version, generation, position, changes });
  }

  private reach(next: Generation, changes: readonly Change[]): void {
    this.at = next;
    this.parts.committed(next, changes);
  }
}
