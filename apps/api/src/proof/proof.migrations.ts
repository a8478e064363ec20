import type { Migration } from '../engine/operational-store';
import type { SignedHead } from './verifier/format';

export interface ProofTables {
  signed_heads: SignedHead;
}

export const proofMigrations: readonly Migration[] = [
  {
    name: 'proof/001-signed-heads',
    up: (db) =>
      db.schema
        .createTable('signed_heads')
        .addColumn('size', 'bigint', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('origin', 'text', (column) => column.notNull())
        .addColumn('position', 'text', (column) => column.notNull())
        .addColumn('root', 'text', (column) => column.notNull())
        .addColumn('signature', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('signed_head', ['size', 'key'])
        .execute(),
  },
];
