import type { Kysely } from 'kysely';
import { AliveRow } from './alive';
import type { Clock } from './clock';
import { DataFolder } from './data-folder';
import type { EventLog } from './event-log';
import { SqliteEventLog } from './event-log.sqlite';
import { type Locks, OwnLocks } from './locks';
import { type Migration, openOperationalStore, prepareStore } from './operational-store';
import { openPostgres } from './postgres';
import { PostgresLocks } from './postgres-locks';
import type { Probe } from './readiness';
import { Seals } from './sealing/seals';
import { kyselyOn, Sqlite } from './sqlite';
import { PostgresNews } from './views/postgres-news';
import { noNews, type ViewNews } from './views/view-news';

/** Where everything lies. */
export interface EngineSettings {
  /** Null keeps everything in memory. */
  dataDir: string | null;
  /** Null: the log is embedded. */
  eventStoreUrl: string | null;
  /** Null: views and operational store are files of the data folder. */
  databaseUrl: string | null;
}

/** What everything else stands on, opened before anything is served and closed after. */
export interface Engine {
  log: EventLog;
  clock: Clock;
  operational: Kysely<unknown>;
  views: Kysely<unknown>;
  seals: Seals;
  /** Of several nodes, which one does what only one should. */
  locks: Locks;
  probes: readonly Probe[];
  news: ViewNews;
  /** Null: everything is in memory. */
  folder: string | null;
  close(): Promise<void>;
}

export interface EngineOptions {
  clock: Clock;
  /** Of the operational store. */
  migrations: readonly Migration[];
  /** Told of what went wrong where nobody was waiting for an answer. */
  failed: (error: unknown) => void;
}

/** @throws DataFolderRefused, with a sentence for whoever starts the program. */
export async function openEngine(settings: EngineSettings, { clock, migrations, failed }: EngineOptions): Promise<Engine> {
  const folder = settings.dataDir === null ? null : DataFolder.open(settings.dataDir);
  const opened: (() => Promise<unknown> | void)[] = [() => folder?.close()];
  const close = async (): Promise<void> => {
    for (const last of opened.splice(0).reverse()) await last();
  };
  try {
    const log = openLog(settings, folder);
    opened.push(() => log.close());
    const { operational, views } = await openStores(settings, folder, { migrations, failed });
    opened.push(() => operational.destroy(), () => views.destroy());
    const locks = settings.databaseUrl === null ? new OwnLocks() : new PostgresLocks({ url: settings.databaseUrl, failed });
    opened.push(() => locks.close());
    const news = settings.databaseUrl === null ? noNews : PostgresNews.open(settings.databaseUrl, failed);
    opened.push(() => news.close());
    const probes = probesOf({ log, operational, views });
    return { log, clock, operational, views, seals: new Seals(), locks, news, probes, folder: folder?.path ?? null, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function probesOf({ log, operational, views }: Pick<Engine, 'log' | 'operational' | 'views'>): Probe[] {
  const [store, lists] = [new AliveRow(operational), new AliveRow(views)];
  return [
    { part: 'event-log', ask: () => log.check() },
    { part: 'operational-store', ask: () => store.touch() },
    { part: 'views', ask: () => lists.touch() },
  ];
}

const fileIn = (folder: DataFolder | null, name: string): string => folder?.file(name) ?? ':memory:';

const openLog = (_settings: EngineSettings, folder: DataFolder | null): EventLog => SqliteEventLog.open(fileIn(folder, 'events.db'));

type Stores = Pick<Engine, 'operational' | 'views'>;

async function openStores({ databaseUrl: url }: EngineSettings, folder: DataFolder | null, { migrations, failed }: Omit<EngineOptions, 'clock'>): Promise<Stores> {
  if (url === null) {
    const operational = await openOperationalStore<unknown>(fileIn(folder, 'operational.db'), migrations);
    return { operational, views: kyselyOn<unknown>(new Sqlite(fileIn(folder, 'views.db'), { synchronous: 'NORMAL', part: 'views' })) };
  }
  const operational = await prepareStore(await openPostgres<unknown>({ url, schema: 'anteroom_operational', failed }), migrations);
  return { operational, views: await openPostgres<unknown>({ url, schema: 'anteroom_views', failed }) };
}
