import { createHash } from 'node:crypto';
import { Kysely, PostgresAdapter, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import { type ClientConfig, DatabaseError, Pool, type PoolClient, types } from 'pg';
import { postgresFailure } from './postgres-failure';
import type { Part } from './unavailable';

/** The only file that says how to connect to PostgreSQL. Whatever is shared by several nodes lies there. */

/** bigint: milliseconds and counts here stay far below 2^53, and a text would compare wrongly. */
types.setTypeParser(types.builtins.INT8, Number);

export interface PostgresSettings {
  url: string;
  /** Of its own for each store, made when it is not there. */
  schema: 'anteroom_views' | 'anteroom_operational' | 'anteroom_keys';
  /** At most so many connections. */
  connections?: number;
  /** Milliseconds until a database that does not answer a statement counts as gone. */
  answerMs?: number;
  /** Told of a connection that broke while nobody used it; the next query opens another. */
  failed: (error: unknown) => void;
}

/** Milliseconds until a database that does not take a connection counts as gone. */
const PATIENCE = 5_000;
const ANSWER = 30_000;

/** With these the server ends a transaction whose node is gone within seconds, and with it the rows it holds. */
const LET_GO: Readonly<Record<string, string>> = {
  tcp_keepalives_idle: '3', tcp_keepalives_interval: '1', tcp_keepalives_count: '3', tcp_user_timeout: '10000',
};

/** How every connection is opened: `settings` are PostgreSQL's own, by name. */
export const connectionTo = (url: string, applicationName: string, settings: Readonly<Record<string, string>> = {}): ClientConfig => ({
  connectionString: url,
  application_name: applicationName,
  connectionTimeoutMillis: PATIENCE,
  keepAlive: true,
  options: Object.entries({ ...LET_GO, ...settings }).map(([name, value]) => `-c ${name}=${value}`).join(' '),
});

const PARTS: Readonly<Record<PostgresSettings['schema'], Part>> = {
  anteroom_views: 'views', anteroom_operational: 'operational-store', anteroom_keys: 'key-store',
};

/** Tables are looked for in the schema only. @throws Unavailable when the database cannot be reached */
export async function openPostgres<DB>({ url, schema, connections = 8, answerMs = ANSWER, failed }: PostgresSettings): Promise<Kysely<DB>> {
  const connection = connectionTo(url, schema.replace('_', ' '), { search_path: schema, idle_in_transaction_session_timeout: '60000' });
  const pool = new Pool({ ...connection, max: connections, query_timeout: answerMs });
  // Also of one that is in use, which the pool does not listen to: unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', failed));
  pool.on('error', () => undefined);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: careful(pool, PARTS[schema]) }) });
  try {
    await alone(db, `schema ${schema}`, (trx) => sql`create schema if not exists ${sql.id(schema)}`.execute(trx));
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Where the two databases want other words. */
export const isPostgres = (db: Pick<Kysely<never>, 'getExecutor'>): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

/** Advisory locks have numbers for names. */
export const lockNumber = (name: string): string => createHash('sha256').update(`anteroom ${name}`).digest().readBigInt64BE().toString();

/** One transaction at a time under this name, whichever node asks; with SQLite there is but one. */
export const alone = <DB, T>(db: Kysely<DB>, name: string, work: (trx: Kysely<DB>) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (trx) => {
    if (isPostgres(db)) await sql`select pg_advisory_xact_lock(${lockNumber(name)}::bigint)`.execute(trx);
    return work(trx);
  });

/**
 * A connection that broke off, or whose answer did not come in time, may stand in the middle of a transaction that
 * nobody ends any more. Whoever got it next would write into that one, and lose it; so it is thrown away.
 */
const careful = (pool: Pool, part: Part): PostgresPool => ({
  connect: async () => watched(await connected(pool, part), part),
  end: () => pool.end(),
});

async function connected(pool: Pool, part: Part): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw postgresFailure(part, error);
  }
}

function watched(client: PoolClient, part: Part): PostgresPoolClient {
  let broken: Error | undefined;
  const query = async (text: string, values: unknown[]): Promise<unknown> => {
    try {
      return await client.query(text, values);
    } catch (error) {
      if (!(error instanceof DatabaseError && error.severity === 'ERROR')) broken = error as Error;
      throw postgresFailure(part, error);
    }
  };
  return { query, release: () => client.release(broken) } as unknown as PostgresPoolClient;
}
