import type { Migration } from '../engine/operational-store';
import { readingLogMigration } from './reading-log.migrations';

/** What consultations keep outside the log. Times are ISO 8601. */
export interface ConsultationStore {
  /** What was asked under an Idempotency-Key: `fingerprint` is SHA-256 (hex) of it. */
  command_keys: { stream: string; key: string; fingerprint: string };
  /** Secrets of this installation, such as the one that patients' ids are made with (docs/decisions/0004). */
  secrets: { name: string; value: string };
  /** Every pathway version that consultations were pinned to here, as JSON. */
  pathways: { hash: string; document: string };
}

export const consultationMigrations: readonly Migration[] = [
  {
    name: 'consultation/001-command-keys',
    up: (db) =>
      db.schema
        .createTable('command_keys')
        .addColumn('stream', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('command_key_of_stream', ['stream', 'key'])
        .execute(),
  },
  {
    name: 'consultation/002-readings',
    up: async (db) => {
      await db.schema
        .createTable('readings')
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('staff', 'text', (column) => column.notNull())
        .addColumn('roles', 'text', (column) => column.notNull())
        .addColumn('consultation', 'text', (column) => column.notNull())
        .addColumn('what', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer')
        .addColumn('reason', 'text')
        .execute();
      await db.schema.createIndex('readings_of_consultation').on('readings').columns(['consultation', 'at']).execute();
    },
  },
  {
    name: 'consultation/003-secrets',
    up: (db) =>
      db.schema
        .createTable('secrets')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute(),
  },
  {
    name: 'consultation/004-pathways',
    up: (db) =>
      db.schema
        .createTable('pathways')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('document', 'text', (column) => column.notNull())
        .execute(),
  },
  readingLogMigration,
];
