import { type Kysely, sql } from 'kysely';
import type { Position } from '../event-log';
import { alone, isPostgres } from '../postgres';
import type { GenerationKey } from './view-tables';

/** How far one generation of a view has come. */
export interface Generation extends GenerationKey {
  /** One serves; a new one is folded beside it; a retired one stays a while for those who still read it. */
  state: 'serving' | 'building' | 'retired';
  /** When a node last said that it uses it, or when it was retired; milliseconds since 1970. */
  seen: number;
  position: Position | null;
  processed: number;
  /** How many streams are set aside. */
  parked: number;
  /** The last event folded, by which a view recognises the log it was folded from. */
  stream: string | null;
  revision: number | null;
  event: string | null;
}

export interface Parked {
  stream: string;
  /** The first event that could not be folded; none of the stream was folded since. */
  revision: number;
  /** What kind of error it was. What it said may quote what the fact holds, so that stands in the server's log alone. */
  error: string;
}

export interface GenerationTables {
  generations: Generation;
  parked_streams: Parked & GenerationKey;
}

const KEY = ['view', 'version', 'generation'] as const;
const BEFORE = 'checkpoints';
const NO_VIEW = 'alive';
/** The lock under which generations come and go. */
export const ONE = 'generations of views';

/** Both tables, made by whichever node comes first. */
export async function prepareGenerations(db: Kysely<unknown>): Promise<void> {
  await alone(db, ONE, async (trx) => {
    await dropOlderLayout(trx);
    await trx.schema
      .createTable('generations')
      .ifNotExists()
      .addColumn('view', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('generation', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('seen', 'bigint', (column) => column.notNull())
      .addColumn('position', 'text')
      .addColumn('processed', 'bigint', (column) => column.notNull())
      .addColumn('parked', 'integer', (column) => column.notNull())
      .addColumn('stream', 'text')
      .addColumn('revision', 'bigint')
      .addColumn('event', 'text')
      .addPrimaryKeyConstraint('generation', [...KEY])
      .execute();
    await trx.schema
      .createTable('parked_streams')
      .ifNotExists()
      .addColumn('view', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('generation', 'integer', (column) => column.notNull())
      .addColumn('stream', 'text', (column) => column.notNull())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .addColumn('error', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('parked_by_stream', [...KEY, 'stream'])
      .execute();
  });
}

export async function tableNames(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = isPostgres(db)
    ? await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`.execute(db)
    : await sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`.execute(db);
  return rows.map(({ name }) => name);
}

/** Before there were generations each view had one table of each name. All of it can be folded anew. */
async function dropOlderLayout(trx: Kysely<unknown>): Promise<void> {
  const names = await tableNames(trx);
  if (!names.includes(BEFORE)) return;
  for (const name of names) if (name !== NO_VIEW) await trx.schema.dropTable(name).execute();
}
