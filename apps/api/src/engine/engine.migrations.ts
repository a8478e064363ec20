import type { Migration } from './operational-store';

export interface EngineTables {
  /** One row for each run of the server; milliseconds since 1970. `seen` is its last sign of life. */
  runs: { started: number; seen: number };
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
];
