import type { Migration } from '../engine/operational-store';

export interface DraftTables {
  /** Half-typed texts; milliseconds since 1970. */
  drafts: { staff: string; key: string; text: string; saved_at: number };
}

export const draftMigrations: readonly Migration[] = [
  {
    name: 'drafts/001-drafts',
    up: (db) =>
      db.schema
        .createTable('drafts')
        .addColumn('staff', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('saved_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('draft_of_staff', ['staff', 'key'])
        .execute(),
  },
];
