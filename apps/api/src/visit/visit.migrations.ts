import type { Migration } from '../engine/operational-store';

/** What the patients' side keeps outside the log. Times are milliseconds since 1970. */
export interface VisitStore {
  /**
   * Whoever has confirmed who they are, or came as a guest of the patient. `key` is the hash of the cookie's token, `link` of the
   * link they came by, `guest` the guest's id and null for the patient.
   */
  visits: { id: string; key: string; consultation: string; link: string; seen: number; guest: string | null };
  /** Birth dates that were not the right one, in a row, by the hash of the link; after a lock with how many there were before. */
  visit_tries: { link: string; tries: number };
}

export const visitMigrations: readonly Migration[] = [
  {
    name: 'visit/001-visits',
    up: (db) =>
      db.schema
        .createTable('visits')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('consultation', 'text', (column) => column.notNull())
        .addColumn('link', 'text', (column) => column.notNull())
        .addColumn('seen', 'bigint', (column) => column.notNull())
        .execute(),
  },
  {
    name: 'visit/002-tries',
    up: (db) =>
      db.schema
        .createTable('visit_tries')
        .addColumn('link', 'text', (column) => column.primaryKey())
        .addColumn('tries', 'integer', (column) => column.notNull())
        .execute(),
  },
  {
    name: 'visit/003-guests',
    up: (db) => db.schema.alterTable('visits').addColumn('guest', 'text').execute(),
  },
];
