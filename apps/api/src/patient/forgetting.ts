import type { Instant, SealedPart } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type Kysely, sql, type Transaction } from 'kysely';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClinicListTables } from '../clinic-list/clinic-list.migrations';
import type { ImportReport } from '../clinic-list/import-report';
import type { Configuration } from '../configuration';
import type { ConsultationStore } from '../consultation/consultation.migrations';
import { streamOf } from '../consultation/consultation-streams';
import type { DraftTables } from '../drafts/drafts.migrations';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL, VIEWS } from '../engine/engine.tokens';
import { isPostgres } from '../engine/postgres';
import { CONFIGURATION } from '../http/http.module';
import type { GuestSecretTables } from '../message/guest-secrets';
import type { OutboxTables } from '../message/outbox-table';
import type { VisitSecretTables } from '../message/visit-secrets';
import type { VisitStore } from '../visit/visit.migrations';
import type { PatientStore } from './patient.migrations';

type Store = ClinicListTables & ConsultationStore & DraftTables & GuestSecretTables & OutboxTables & VisitSecretTables & VisitStore & PatientStore;
type Trx = Transaction<Store>;

/** Of whom, and after which fact. */
export interface ToForget {
  fact: string;
  patient: string;
  consultations: readonly string[];
  parts: readonly SealedPart[];
}

/** What stands in the place of words that are gone. */
const ERASED = 'Erased.';

/**
 * What the operational store and the data folder hold of a patient beside the log: messages, half-typed notes, ways in, what
 * was imported, and fingerprints that a birth date could be guessed from. The reading log stays: it names nobody but by id.
 */
@Injectable()
export class Forgetting {
  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<Store>,
    @Inject(VIEWS) private readonly views: Kysely<unknown>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** What is deleted is overwritten from now on, so that it is not left in the files. */
  async onModuleInit(): Promise<void> {
    for (const db of this.files()) await sql`pragma secure_delete = on`.execute(db);
  }

  /** Of these facts, those after which this store was not emptied, or was put back. */
  async pending(facts: readonly string[]): Promise<string[]> {
    const done = new Set((await this.db.selectFrom('erasings_done').select('fact').execute()).map(({ fact }) => fact));
    return facts.filter((fact) => !done.has(fact));
  }

  /** All of it, or none; once more does no harm. */
  async forget(wanted: ToForget): Promise<void> {
    await this.deleteFiles(wanted.consultations);
    await this.db.transaction().execute(async (trx) => {
      const at = this.clock.now().toISOString();
      for (const consultation of wanted.consultations) await forgetConsultation(trx, consultation, { at, parts: wanted.parts });
      await trx.deleteFrom('drafts').where('key', 'like', `%${wanted.patient}%`).execute();
      const done = { fact: wanted.fact, at };
      await trx.insertInto('erasings_done').values(done).onConflict((on) => on.doNothing()).execute();
    });
  }

  /** What SQLite has overwritten in its files is not left in their write-ahead logs either. */
  async forgetOnDisk(): Promise<void> {
    for (const db of this.files()) await sql`pragma wal_checkpoint(truncate)`.execute(db);
  }

  private files(): Kysely<unknown>[] {
    return [this.db as unknown as Kysely<unknown>, this.views].filter((db) => !isPostgres(db));
  }

  /** Before the rows that name them, so that a crash in between finds them again. */
  private async deleteFiles(consultations: readonly string[]): Promise<void> {
    const { dataDir } = this.configuration;
    if (dataDir === null || consultations.length === 0) return;
    const messages = await this.db.selectFrom('outbox_messages').select('id').where('consultation', 'in', consultations).execute();
    for (const { id } of messages) {
      for (const name of [`${id}.eml`, `${id}.eml.part`]) await rm(join(dataDir, 'outbox', name), { force: true });
    }
  }
}

async function forgetConsultation(trx: Trx, consultation: string, { at, parts }: { at: Instant; parts: readonly SealedPart[] }): Promise<void> {
  const words = { subject: ERASED, text: ERASED, html: ERASED, ics: null, error: null };
  const address = parts.includes('contacts') ? { to: ERASED } : {};
  await trx.updateTable('outbox_messages').set({ ...words, ...address }).where('consultation', '=', consultation).execute();
  // Left over from before a restore: it goes nowhere, and nobody is told, since nobody is owed anything.
  await trx.updateTable('outbox_messages').set({ state: 'given-up', reportedAt: at }).where('consultation', '=', consultation).where('state', '=', 'waiting').execute();
  await trx.deleteFrom('drafts').where('key', 'like', `%${consultation}%`).execute();
  await trx.deleteFrom('guest_secrets').where('consultation', '=', consultation).execute();
  await trx.deleteFrom('visit_secrets').where('consultation', '=', consultation).execute();
  await trx.deleteFrom('visits').where('consultation', '=', consultation).execute();
  await trx.deleteFrom('command_keys').where('stream', '=', streamOf(consultation)).execute();
  await forgetImport(trx, consultation);
}

/** What an import said of the row it made this consultation from. */
async function forgetImport(trx: Trx, consultation: string): Promise<void> {
  const jobs = await trx.selectFrom('import_jobs').select(['id', 'report']).where('report', 'like', `%${consultation}%`).execute();
  for (const { id, report: text } of jobs) {
    const report = JSON.parse(text) as ImportReport;
    const rows = report.rows.map((row) => (row.consultation === consultation ? { ...row, appointment: null, details: [ERASED] } : row));
    await trx.updateTable('import_jobs').set({ report: JSON.stringify({ ...report, rows }) }).where('id', '=', id).execute();
  }
}
