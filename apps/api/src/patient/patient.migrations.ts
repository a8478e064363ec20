import type { Instant } from '@anteroom/domain/kernel';
import type { Migration } from '../engine/operational-store';

export interface PatientStore {
  /** Ids of the facts after which this store was emptied; a store put back from an older backup lacks the later ones. */
  erasings_done: { fact: string; at: Instant };
}

export const patientMigrations: readonly Migration[] = [
  {
    name: 'patient/001-erasings-done',
    up: (db) =>
      db.schema
        .createTable('erasings_done')
        .addColumn('fact', 'text', (column) => column.primaryKey())
        .addColumn('at', 'text', (column) => column.notNull())
        .execute(),
  },
];
