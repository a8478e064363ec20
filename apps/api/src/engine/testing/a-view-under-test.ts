import type { Kysely } from 'kysely';
import type { EventLog, StoredEvent } from '../event-log';
import { SqliteEventLog } from '../event-log.sqlite';
import { ProjectionRunner, type RunnerOptions } from '../projection-runner';
import type { View } from '../view';
import { events } from './log-under-test';

export interface Counts {
  counts: { stream: string; count: number };
}

/** A place for views, and how to look at it from elsewhere. */
export interface ViewStore {
  db: Kysely<Counts>;
  close: () => Promise<void>;
}

const countOne = (trx: Kysely<Counts>, { stream }: StoredEvent) =>
  trx
    .insertInto('counts')
    .values({ stream, count: 1 })
    .onConflict((conflict) => conflict.column('stream').doUpdateSet((row) => ({ count: row('counts.count', '+', 1) })))
    .execute();

/** One log, one place for views, and runners of a view that counts the events of each stream, so that one folded twice or not at all shows. */
export class ViewsUnderTest {
  readonly log: EventLog = SqliteEventLog.open(':memory:');
  readonly reported: unknown[] = [];
  /** Ids of events that cannot be folded. */
  readonly poisoned = new Set<string>();
  /** How many events were folded together, each time. */
  readonly batches: number[] = [];
  private readonly running: ProjectionRunner<Counts>[] = [];

  constructor(readonly store: ViewStore) {}

  view(version = 1): View<Counts> {
    return {
      name: 'counts',
      version,
      tables: ['counts'],
      create: (db) => db.schema.createTable('counts').addColumn('stream', 'text', (column) => column.primaryKey()).addColumn('count', 'integer').execute(),
      apply: async (trx, batch) => {
        this.batches.push(batch.length);
        for (const event of batch) {
          await countOne(trx, event);
          if (this.poisoned.has(event.id)) throw new TypeError(`cannot fold ${event.type}`);
        }
        return batch.map(({ stream }) => stream);
      },
    };
  }

  runner({ view = this.view(), on = this.log, db = this.store.db, ...more }: Partial<RunnerOptions> & { view?: View<Counts>; on?: EventLog; db?: Kysely<Counts> } = {}) {
    const runner = new ProjectionRunner(on, db, view, { report: (error) => this.reported.push(error), backOff: () => 5, ...more });
    this.running.push(runner);
    return runner;
  }

  async started(options: Parameters<ViewsUnderTest['runner']>[0] = {}): Promise<ProjectionRunner<Counts>> {
    const runner = this.runner(options);
    await runner.start();
    await runner.caughtUp;
    return runner;
  }

  append(stream: string, from: number, count = 1) {
    return this.log.append(stream, from === 0 ? 'no-stream' : from - 1, events(count));
  }

  async close(): Promise<void> {
    await Promise.all(this.running.map((runner) => runner.stop()));
    await this.log.close();
    await this.store.close();
  }
}

export const counted = async ({ rows }: ProjectionRunner<Counts>): Promise<Record<string, number>> =>
  Object.fromEntries((await rows.selectFrom('counts').selectAll().execute()).map(({ stream, count }) => [stream, count]));
