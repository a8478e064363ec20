import { Kysely } from 'kysely';
import { Position, StoredEvent } from './event-log';

export interface Checkpoint {
  view: string;
  version: number;
  position: Position | null;
  processed: number;
  /** The last event folded, by which a view recognises the log it was folded from. */
  stream: string | null;
  revision: number | null;
  event: string | null;
}

export interface Parked {
  stream: string;
  /** The first event that could not be folded; none of the stream was folded since. */
  revision: number;
  error: string;
}

export const nothingRead = (view: string, version: number): Checkpoint => ({
  view,
  version,
  position: null,
  processed: 0,
  stream: null,
  revision: null,
  event: null,
});

interface Tables {
  checkpoints: Checkpoint;
  parked: Parked & { view: string };
}

/** Another runner of the same view was faster. */
export class CheckpointMoved extends Error {
  constructor(view: string) {
    super(`Another process folds the view ${view} too`);
    this.name = 'CheckpointMoved';
  }
}

/** How far one view has come and what it set aside, kept beside the view so that both are written in one transaction. */
export class Checkpoints<DB> {
  constructor(private readonly view: string) {}

  async prepare(db: Kysely<DB>): Promise<void> {
    const { schema } = tables(db);
    await schema
      .createTable('checkpoints')
      .ifNotExists()
      .addColumn('view', 'text', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('position', 'text')
      .addColumn('processed', 'integer', (column) => column.notNull())
      .addColumn('stream', 'text')
      .addColumn('revision', 'integer')
      .addColumn('event', 'text')
      .execute();
    await schema
      .createTable('parked')
      .ifNotExists()
      .addColumn('view', 'text', (column) => column.notNull())
      .addColumn('stream', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('error', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('parked_by_stream', ['view', 'stream'])
      .execute();
  }

  read(db: Kysely<DB>): Promise<Checkpoint | undefined> {
    return tables(db).selectFrom('checkpoints').selectAll().where('view', '=', this.view).executeTakeFirst();
  }

  async begin(db: Kysely<DB>, version: number): Promise<Checkpoint> {
    const checkpoint = nothingRead(this.view, version);
    await tables(db).deleteFrom('parked').where('view', '=', this.view).execute();
    await tables(db).deleteFrom('checkpoints').where('view', '=', this.view).execute();
    await tables(db).insertInto('checkpoints').values(checkpoint).execute();
    return checkpoint;
  }

  /** Moves on from exactly the checkpoint given, so that two processes folding one view cannot both count the same events. */
  async advance(db: Kysely<DB>, from: Checkpoint, events: readonly StoredEvent[]): Promise<Checkpoint> {
    const last = events.at(-1);
    if (!last) return from;
    const { position, stream, revision, id: event } = last;
    const moved = { position, stream, revision, event, processed: from.processed + events.length };
    const update = tables(db).updateTable('checkpoints').set(moved).where('view', '=', this.view).where('version', '=', from.version);
    const here = from.position === null ? update.where('position', 'is', null) : update.where('position', '=', from.position);
    const { numUpdatedRows } = await here.executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new CheckpointMoved(this.view);
    return { ...from, ...moved };
  }

  parked(db: Kysely<DB>): Promise<Parked[]> {
    return tables(db).selectFrom('parked').select(['stream', 'revision', 'error']).where('view', '=', this.view).orderBy('stream').execute();
  }

  async park(db: Kysely<DB>, parked: Parked): Promise<void> {
    await this.unpark(db, parked.stream);
    await tables(db)
      .insertInto('parked')
      .values({ view: this.view, ...parked })
      .execute();
  }

  async unpark(db: Kysely<DB>, stream: string): Promise<void> {
    await tables(db).deleteFrom('parked').where('view', '=', this.view).where('stream', '=', stream).execute();
  }
}

const tables = <DB>(db: Kysely<DB>): Kysely<Tables> => db as unknown as Kysely<Tables>;
