import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../engine/postgres';
import type { ConsultationTables } from './consultations.tables';

export const TABLES = ['consultations', 'consultation_words', 'deadlines', 'visit_links'] as const;

/** One index for each question that is asked: a day of a clinic, what is open there, who, which. */
export async function createTables(db: Kysely<ConsultationTables>): Promise<void> {
  const { schema } = db;
  // Beginnings of words are found between two ends, which a language's own order would put elsewhere.
  const word = isPostgres(db) ? sql`text collate "C"` : 'text';
  await schema
    .createTable('consultations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('clinic', 'text', (column) => column.notNull())
    .addColumn('start', 'text', (column) => column.notNull())
    .addColumn('phase', 'text', (column) => column.notNull())
    .addColumn('patient', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('clinician', 'text')
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('nhs_number', 'text')
    .addColumn('open', 'integer', (column) => column.notNull())
    .addColumn('row', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('consultations_of_day').on('consultations').columns(['clinic', 'start']).execute();
  await schema.createIndex('consultations_open').on('consultations').columns(['clinic', 'open']).execute();
  await schema.createIndex('consultations_by_reference').on('consultations').column('reference').execute();
  await schema.createIndex('consultations_by_nhs_number').on('consultations').column('nhs_number').execute();
  await schema
    .createTable('consultation_words')
    .addColumn('word', word, (column) => column.notNull())
    .addColumn('consultation', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('consultation_by_word', ['word', 'consultation'])
    .execute();
  await schema.createIndex('words_of_consultation').on('consultation_words').column('consultation').execute();
  await schema
    .createTable('deadlines')
    .addColumn('consultation', 'text', (column) => column.notNull())
    .addColumn('deadline', 'text', (column) => column.notNull())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('deadline_of_consultation', ['consultation', 'deadline'])
    .execute();
  await schema.createIndex('deadlines_by_due').on('deadlines').column('due').execute();
  await schema
    .createTable('visit_links')
    .addColumn('token', 'text', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('consultation', 'text', (column) => column.notNull())
    .addColumn('withdrawn', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('visit_links_by_code').on('visit_links').column('code').execute();
  await schema.createIndex('visit_links_of_consultation').on('visit_links').column('consultation').execute();
}
