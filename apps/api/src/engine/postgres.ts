import { Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';

/** The only file that opens connections to PostgreSQL. Whatever is shared by several nodes lies there. */

/** bigint: milliseconds and counts here stay far below 2^53, and a text would compare wrongly. */
types.setTypeParser(types.builtins.INT8, Number);

export interface PostgresSettings {
  url: string;
  /** Of its own for each store, made when it is not there. */
  schema: 'anteroom_views' | 'anteroom_operational' | 'anteroom_keys';
  /** At most so many connections. */
  connections?: number;
  /** Told of a connection that broke while nobody used it; the next query opens another. */
  failed: (error: unknown) => void;
}

/** Milliseconds until a database that does not answer counts as gone. */
const PATIENCE = 5_000;

/** Tables are looked for in the schema only. @throws whatever `pg` throws when the database cannot be reached */
export async function openPostgres<DB>({ url, schema, connections = 8, failed }: PostgresSettings): Promise<Kysely<DB>> {
  const pool = new Pool({ connectionString: url, max: connections, connectionTimeoutMillis: PATIENCE, options: `-c search_path=${schema}` });
  pool.on('error', failed);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Where the two databases want other words. */
export const isPostgres = <DB>(db: Kysely<DB>): boolean => db.getExecutor().adapter instanceof PostgresAdapter;
