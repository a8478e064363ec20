import type { Role } from '@anteroom/domain/kernel';
import { type Kysely, sql } from 'kysely';
import type { Migration } from '../engine/operational-store';

/** `search`: found in one. `double-booking`: told that there is a booking already. The last of all are lists. */
export type ReadingKind =
  | 'record' | 'history' | 'letter' | 'messages' | 'message' | 'visit-letter' | 'guests' | 'visit' | 'search' | 'double-booking' | 'export'
  | 'access-report' | 'board' | 'open-loops' | 'import-report' | 'held-messages';

export interface ReadingRow {
  /** UUID. */
  id: string;
  /** ISO 8601, as all times here. */
  at: string;
  /** Id of whoever read: of the staff, or for `patient` of the patient. */
  reader: string;
  /** In which role. Readings of the first release name all roles the reader had. */
  role: Role | string;
  what: ReadingKind;
  /** How it was given out, where there are several ways: pdf, csv. */
  form: string | null;
  /** Null for a list. */
  consultation: string | null;
  /** Of a list: whose, and of which calendar day there. */
  clinic: string | null;
  day: string | null;
  /** Null for the record as it was then. */
  revision: number | null;
  reason: string | null;
}

export interface ReadingTables {
  reading_log: ReadingRow;
}

/** What the first release had noted goes over; a search that named nobody stays one. */
const takeOver = (db: Kysely<unknown>): Promise<unknown> =>
  sql`
    insert into reading_log (id, at, reader, role, what, consultation, revision, reason)
    select at || ' ' || staff || ' ' || consultation || ' ' || what || ' ' || coalesce(revision, -1), at, staff, roles, what,
      case when consultation = 'any' then null else consultation end, revision, reason
    from readings where true on conflict do nothing
  `.execute(db);

export const readingLogMigration: Migration = {
  name: 'consultation/005-reading-log',
  up: async (db) => {
    await db.schema
      .createTable('reading_log')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('reader', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('form', 'text')
      .addColumn('consultation', 'text')
      .addColumn('clinic', 'text')
      .addColumn('day', 'text')
      .addColumn('revision', 'integer')
      .addColumn('reason', 'text')
      .execute();
    await db.schema.createIndex('reading_log_of_consultation').on('reading_log').columns(['consultation', 'at']).execute();
    await db.schema.createIndex('reading_log_of_list').on('reading_log').columns(['clinic', 'day', 'at']).execute();
    await takeOver(db);
    await db.schema.dropTable('readings').execute();
  },
};
