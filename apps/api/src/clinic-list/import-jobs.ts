import { Inject, Injectable } from '@nestjs/common';
import type { Asking } from '@anteroom/domain';
import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { PinoLogger } from 'nestjs-pino';
import { Background } from '../engine/background';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import { isPostgres } from '../engine/postgres';
import { Unavailable } from '../engine/unavailable';
import { Organisation } from '../organisation/organisation';
import type { ClinicListTables } from './clinic-list.migrations';
import { csvList } from './csv-list';
import { fhirList } from './fhir-list';
import { addRow, emptyReport, type ImportReport } from './import-report';
import { ListImporter } from './list-importer';
import { ListUnreadable, type ListEntry } from './list-entry';
import { listText } from './list-text';

type Job = ClinicListTables['import_jobs'];
export interface JobReport extends ImportReport {
  job: string;
  clinic: string;
  at: string;
  state: Job['state'];
}

const AT_ONCE = 8;
/** Milliseconds between two looks for lists that another node was given. */
const LOOK = 2_000;
/** Milliseconds between two tries while a part is gone. */
const AGAIN = 2_000;

/** Imports run beside the server's other work, show how far they are, and go on after a restart, or on another node. */
@Injectable()
export class ImportJobs {
  private readonly running = new Map<string, Promise<void>>();
  private working = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<ClinicListTables>,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly organisation: Organisation,
    private readonly importer: ListImporter,
    private readonly logger: PinoLogger,
    background: Background,
  ) {
    // With the others who work by themselves: before the views have caught up no clinic is known.
    background.add({ name: 'imports', start: () => this.begin(), stop: () => this.pause() });
  }

  async start(clinic: string, kind: Job['kind'], source: Uint8Array, asking: Asking): Promise<string> {
    const at = this.clock.now().toISOString();
    const job: Job = {
      id: randomUUID(), clinic, staff: asking.id, roles: JSON.stringify(asking.roles), at, kind, source, state: 'running', report: JSON.stringify(emptyReport()),
    };
    await this.db.insertInto('import_jobs').values(job).execute();
    if (this.working) this.run(job);
    return job.id;
  }

  async report(id: string): Promise<JobReport | null> {
    const job = await this.db.selectFrom('import_jobs').selectAll().where('id', '=', id).executeTakeFirst();
    return job ? reportOf(job) : null;
  }

  async recent(clinic: string): Promise<JobReport[]> {
    const jobs = await this.db.selectFrom('import_jobs').selectAll().where('clinic', '=', clinic).orderBy('at', 'desc').limit(20).execute();
    return jobs.map(reportOf);
  }

  private async begin(): Promise<void> {
    this.working = true;
    await this.look();
    if (!isPostgres(this.db)) return;
    this.timer = setInterval(() => void this.look().catch((err: unknown) => this.logger.warn({ err }, 'no lists could be looked for')), LOOK);
  }

  /** Rows are known by their appointment, so an import that was cut off can simply be done again. */
  private async look(): Promise<void> {
    const unfinished = await this.db.selectFrom('import_jobs').selectAll().where('state', '=', 'running').orderBy('at').execute();
    if (this.working) for (const job of unfinished) this.run(job);
  }

  private async pause(): Promise<void> {
    this.working = false;
    clearInterval(this.timer);
    await Promise.all(this.running.values());
  }

  private run(job: Job): void {
    if (this.running.has(job.id)) return;
    this.running.set(job.id, this.untilOver(job).finally(() => this.running.delete(job.id)));
  }

  /** What a part that is gone stands in the way of goes on once it is back: nobody has to send the list again. */
  private async untilOver(job: Job): Promise<void> {
    while (this.working) {
      try {
        return await this.work(job).catch((error: unknown) => this.failed(job, error));
      } catch (error) {
        this.logger.error({ err: error, job: job.id }, 'an import has to wait');
        await new Promise((resolve) => setTimeout(resolve, AGAIN));
      }
    }
  }

  private async work(job: Job): Promise<void> {
    const clinic = await this.organisation.clinic(job.clinic);
    if (!clinic || !job.source) throw new Error('An import has neither clinic nor file');
    const entries = entriesOf(job.kind, job.source, clinic.zone);
    const report = emptyReport(entries.length);
    const by = { clinic, list: job.id, asking: { id: job.staff, roles: JSON.parse(job.roles) as Asking['roles'] } };
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      if (!this.working) return;
      const rows = await Promise.all(entries.slice(from, from + AT_ONCE).map((entry) => this.importer.take(entry, by)));
      rows.forEach((row) => addRow(report, row));
      await this.keep(job.id, { report: JSON.stringify(report) });
    }
    await this.keep(job.id, { report: JSON.stringify(report), state: 'done', source: null });
  }

  private async failed(job: Job, error: unknown): Promise<void> {
    if (error instanceof Unavailable) throw error;
    const unreadable = error instanceof ListUnreadable;
    if (!unreadable) this.logger.error({ err: error, job: job.id }, 'an import failed');
    const sentence = unreadable ? error.message : 'The import stopped because of a fault of ours. What was taken is in; importing the list again goes on.';
    const soFar = await this.report(job.id);
    const report: ImportReport = { ...(soFar ?? emptyReport()), error: sentence };
    await this.keep(job.id, { state: 'failed', source: null, report: JSON.stringify(report) });
  }

  private async keep(id: string, change: Partial<Job>): Promise<void> {
    await this.db.updateTable('import_jobs').set(change).where('id', '=', id).execute();
  }
}

const entriesOf = (kind: Job['kind'], source: Uint8Array, zone: string): ListEntry[] => {
  const text = listText(source);
  return onceEach(kind === 'csv' ? csvList(text, zone) : fhirList(text.replace(/^\uFEFF/, '')));
};

/** An appointment that stands twice in one list is taken the first time. */
const onceEach = (entries: ListEntry[]): ListEntry[] => {
  const first = new Map<string, string>();
  return entries.map((entry) => {
    const before = entry.appointment === null ? undefined : first.get(entry.appointment);
    if (entry.appointment !== null && before === undefined) first.set(entry.appointment, entry.entry);
    if (before === undefined) return entry;
    return { ...entry, listed: null, faults: [`The appointment "${entry.appointment}" stands in this list twice; the first time in ${before}.`] };
  });
};

const reportOf = ({ id, clinic, at, state, report }: Job): JobReport => ({ ...(JSON.parse(report) as ImportReport), job: id, clinic, at, state });
