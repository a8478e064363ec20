import type { Migration } from '../engine/operational-store';

/** What identity keeps outside the log, because what is in the log is there for ever. Times are milliseconds since 1970. */
export interface IdentityTables {
  credentials: { staff: string; sign_in_name: string; hash: string; must_change: number; changed_at: number };
  /** Tries of a password or a link that failed, or whose end is not known yet. `key` is a hash; after `until` it counts no more. */
  failed_tries: { id: string; key: string; at: number; until: number };
  sessions: { key: string; staff: string; started: number; seen: number; locked: number; must_change: number };
}

export const identityMigrations: readonly Migration[] = [
  {
    name: 'identity/001-credentials',
    up: (db) =>
      db.schema
        .createTable('credentials')
        .addColumn('staff', 'text', (column) => column.primaryKey())
        .addColumn('sign_in_name', 'text', (column) => column.notNull().unique())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('must_change', 'integer', (column) => column.notNull())
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .execute(),
  },
  {
    name: 'identity/002-sessions',
    up: (db) =>
      db.schema
        .createTable('sessions')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('staff', 'text', (column) => column.notNull())
        .addColumn('started', 'bigint', (column) => column.notNull())
        .addColumn('seen', 'bigint', (column) => column.notNull())
        .addColumn('locked', 'integer', (column) => column.notNull())
        .addColumn('must_change', 'integer', (column) => column.notNull())
        .execute(),
  },
  {
    name: 'identity/003-failed-tries',
    up: async (db) => {
      await db.schema
        .createTable('failed_tries')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('until', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('failed_tries_of_key').on('failed_tries').columns(['key', 'at']).execute();
      await db.schema.createIndex('failed_tries_over').on('failed_tries').column('until').execute();
    },
  },
];
