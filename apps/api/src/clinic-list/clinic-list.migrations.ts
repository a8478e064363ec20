import type { Migration } from '../engine/operational-store';
import { isPostgres } from '../engine/postgres';

/** Imports on their way and done. `source` is the file as it came, kept only until the import is done. */
export interface ClinicListTables {
  import_jobs: {
    id: string;
    clinic: string;
    staff: string;
    /** JSON list. */
    roles: string;
    at: string;
    kind: 'csv' | 'fhir';
    source: Uint8Array | null;
    state: 'running' | 'done' | 'failed';
    /** JSON of the report so far. */
    report: string;
  };
}

export const clinicListMigrations: readonly Migration[] = [
  {
    name: 'clinic-list/001-import-jobs',
    up: async (db) => {
      await db.schema
        .createTable('import_jobs')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('clinic', 'text', (column) => column.notNull())
        .addColumn('staff', 'text', (column) => column.notNull())
        .addColumn('roles', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('source', isPostgres(db) ? 'bytea' : 'blob')
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('report', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('import_jobs_of_clinic').on('import_jobs').columns(['clinic', 'at']).execute();
    },
  },
];
