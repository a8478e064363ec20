import type { Kysely } from 'kysely';
import { AliveRow } from './alive';
import { takenOver, takeOver } from './backup/taken-over';
import type { Clock } from './clock';
import { DataFolder } from './data-folder';
import type { EngineTables } from './engine.migrations';
import type { EventLog } from './event-log';
import { SqliteEventLog } from './event-log.sqlite';
import { EventStoreLog } from './eventstore/event-log.eventstore';
import { type Locks, OwnLocks } from './locks';
import { type Migration, openOperationalStore, prepareStore } from './operational-store';
import { openPostgres } from './postgres';
import { PostgresLocks } from './postgres-locks';
import type { Probe } from './readiness';
import { noteRestore, type Restore } from './restores';
import type { KeyStore } from './sealing/key-store';
import type { Keys } from './sealing/keys';
import { type KeySettings, openSealing } from './sealing/open-sealing';
import type { Seals, Shape } from './sealing/seals';
import { kyselyOn, Sqlite } from './sqlite';
import { PostgresNews } from './views/postgres-news';
import { noNews, type ViewNews } from './views/view-news';

/** Where everything lies. */
export interface EngineSettings extends KeySettings {
  /** Null keeps everything in memory. */
  dataDir: string | null;
  /** Null: the log is embedded. */
  eventStoreUrl: string | null;
  /** Before the names of our streams there; callers never see it. */
  eventStorePrefix?: string;
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
  keys: Keys;
  /** Of several nodes, which one does what only one should. */
  locks: Locks;
  news: ViewNews;
  probes: readonly Probe[];
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
  /** Told what whoever operates this should know. */
  noted: (sentence: string) => void;
  /** How facts of earlier releases are read; absent: as they were written. */
  shape?: Shape;
}

/** @throws DataFolderRefused and KeysRefused, with a sentence for whoever starts the program. */
export async function openEngine(settings: EngineSettings, { clock, migrations, failed, noted, shape }: EngineOptions): Promise<Engine> {
  const folder = settings.dataDir === null ? null : DataFolder.open(settings.dataDir);
  const opened: (() => Promise<unknown> | void)[] = [() => folder?.close()];
  const close = async (): Promise<void> => {
    for (const last of opened.splice(0).reverse()) await last();
  };
  try {
    const restored = folder && (await takeOver(folder.path));
    const log = openLog(settings, folder, failed);
    opened.push(() => log.close());
    const { seals, keys, store } = await openSealing(settings, folder?.path ?? null, log, { clock, failed, noted, shape });
    opened.push(() => store.close());
    const { operational, views } = await openStores(settings, folder, { migrations, failed });
    opened.push(() => operational.destroy(), () => views.destroy());
    if (folder && restored) await noteRestored(folder, operational, { ...restored, at: clock.now().toISOString() });
    const locks = locksOf(settings, failed);
    opened.push(() => locks.close());
    const news = newsOf(settings, failed);
    opened.push(() => news.close());
    const probes = probesOf({ log, operational, views, store });
    return { log, clock, operational, views, seals, keys, locks, news, probes, folder: folder?.path ?? null, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function noteRestored(folder: DataFolder, operational: Kysely<unknown>, restore: Restore): Promise<void> {
  await noteRestore(operational as Kysely<EngineTables>, restore);
  takenOver(folder.path, restore.id);
}

function probesOf({ log, operational, views, store: keys }: Pick<Engine, 'log' | 'operational' | 'views'> & { store: KeyStore }): Probe[] {
  const [store, lists] = [new AliveRow(operational), new AliveRow(views)];
  return [
    { part: 'event-log', ask: () => log.check() },
    { part: 'operational-store', ask: () => store.touch() },
    { part: 'views', ask: () => lists.touch() },
    { part: 'key-store', ask: () => keys.check() },
  ];
}

const locksOf = ({ databaseUrl: url }: EngineSettings, failed: EngineOptions['failed']): Locks => (url === null ? new OwnLocks() : new PostgresLocks({ url, failed }));

const newsOf = ({ databaseUrl: url }: EngineSettings, failed: EngineOptions['failed']): ViewNews => (url === null ? noNews : PostgresNews.open(url, failed));

const fileIn = (folder: DataFolder | null, name: string): string => folder?.file(name) ?? ':memory:';

const openLog = ({ eventStoreUrl: url, eventStorePrefix: prefix }: EngineSettings, folder: DataFolder | null, failed: (error: unknown) => void): EventLog =>
  url === null ? SqliteEventLog.open(fileIn(folder, 'events.db')) : EventStoreLog.open(url, { failed, ...(prefix !== undefined && { prefix }) });

type Stores = Pick<Engine, 'operational' | 'views'>;

async function openStores({ databaseUrl: url }: EngineSettings, folder: DataFolder | null, { migrations, failed }: Pick<EngineOptions, 'migrations' | 'failed'>): Promise<Stores> {
  if (url === null) {
    const operational = await openOperationalStore<unknown>(fileIn(folder, 'operational.db'), migrations);
    return { operational, views: kyselyOn<unknown>(new Sqlite(fileIn(folder, 'views.db'), { synchronous: 'NORMAL', part: 'views' })) };
  }
  const operational = await prepareStore(await openPostgres<unknown>({ url, schema: 'anteroom_operational', failed }), migrations);
  return { operational, views: await openPostgres<unknown>({ url, schema: 'anteroom_views', failed }) };
}
