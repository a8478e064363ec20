import { sql } from 'kysely';
import type { Migration } from './operational-store';

export interface EngineTables {
  /** One row for each run of each node; milliseconds since 1970. `seen` is its last sign of life. */
  service_runs: { id: string; started: number; seen: number };
  /** What was put back; milliseconds since 1970. `settled` is 1 once what waited to leave is held. */
  restores: { id: string; since: number; at: number; settled: number };
}

export const engineMigrations: readonly Migration[] = [
  {
    name: 'engine/001-runs',
    up: (db) =>
      db.schema
        .createTable('runs')
        .addColumn('started', 'bigint', (column) => column.primaryKey())
        .addColumn('seen', 'bigint', (column) => column.notNull())
        .execute(),
  },
  {
    // Two nodes may start in the same millisecond.
    name: 'engine/002-service-runs',
    up: async (db) => {
      await db.schema
        .createTable('service_runs')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('started', 'bigint', (column) => column.notNull())
        .addColumn('seen', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('service_runs_seen').on('service_runs').column('seen').execute();
      await sql`insert into service_runs select 'run ' || started, started, seen from runs`.execute(db);
      await db.schema.dropTable('runs').execute();
    },
  },
  {
    name: 'engine/003-restores',
    up: (db) =>
      db.schema
        .createTable('restores')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('since', 'bigint', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('settled', 'integer', (column) => column.notNull())
        .execute(),
  },
];
