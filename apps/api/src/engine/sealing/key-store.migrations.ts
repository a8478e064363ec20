import type { SealedPart } from '@anteroom/domain/kernel';
import type { Migration } from '../operational-store';

export interface KeyTables {
  /** A destroyed key stays as a row, so that what it had sealed is known to be erased and not to be lost. */
  keys: {
    /** UUID; facts name it. */
    key: string;
    subject: string;
    part: SealedPart;
    /** 1, 2, …: a subject whose key was destroyed gets another one. */
    generation: number;
    /** Null once destroyed. */
    wrapped: string | null;
    /** Fingerprint of the master key it is wrapped with. */
    master: string | null;
    /** Milliseconds since 1970. */
    created: number;
    destroyed: number | null;
  };
}

/** Only added to, at the end. */
export const keyStoreMigrations: readonly Migration[] = [
  {
    name: 'keys/001-keys',
    up: async (db) => {
      await db.schema
        .createTable('keys')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('part', 'text', (column) => column.notNull())
        .addColumn('generation', 'integer', (column) => column.notNull())
        .addColumn('wrapped', 'text')
        .addColumn('master', 'text')
        .addColumn('created', 'bigint', (column) => column.notNull())
        .addColumn('destroyed', 'bigint')
        .addUniqueConstraint('keys_by_subject', ['subject', 'part', 'generation'])
        .execute();
      await db.schema.createIndex('keys_by_master').on('keys').columns(['master', 'key']).execute();
    },
  },
];
