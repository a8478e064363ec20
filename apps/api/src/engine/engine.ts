import type { Kysely } from 'kysely';
import type { Clock } from './clock';
import { DataFolder } from './data-folder';
import type { EventLog } from './event-log';
import { SqliteEventLog } from './event-log.sqlite';
import { type Migration, openOperationalStore } from './operational-store';
import { kyselyOn, Sqlite } from './sqlite';

/** What everything else stands on, opened before anything is served and closed after. */
export interface Engine {
  log: EventLog;
  clock: Clock;
  operational: Kysely<unknown>;
  views: Kysely<unknown>;
  /** Null: everything is in memory. */
  folder: string | null;
  close(): Promise<void>;
}

/** @throws DataFolderRefused, with a sentence for whoever starts the program. */
export async function openEngine(dataDir: string | null, clock: Clock, migrations: readonly Migration[]): Promise<Engine> {
  const folder = dataDir === null ? null : DataFolder.open(dataDir);
  const file = (name: string): string => folder?.file(name) ?? ':memory:';
  const opened: (() => Promise<unknown> | void)[] = [() => folder?.close()];
  const close = async (): Promise<void> => {
    for (const last of opened.splice(0).reverse()) await last();
  };
  try {
    const log = SqliteEventLog.open(file('events.db'));
    opened.push(() => log.close());
    const operational = await openOperationalStore<unknown>(file('operational.db'), migrations);
    opened.push(() => operational.destroy());
    const views = kyselyOn<unknown>(new Sqlite(file('views.db'), { synchronous: 'NORMAL' }));
    opened.push(() => views.destroy());
    return { log, clock, operational, views, folder: folder?.path ?? null, close };
  } catch (error) {
    await close();
    throw error;
  }
}
