import type { Kysely } from 'kysely';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../configuration';
import type { EngineTables } from '../engine/engine.migrations';
import type { EventLog } from '../engine/event-log';
import { SqliteEventLog } from '../engine/event-log.sqlite';
import { EventStoreLog } from '../engine/eventstore/event-log.eventstore';
import { openPostgres } from '../engine/postgres';
import { Restores } from '../engine/restores';
import { kyselyOn, Sqlite } from '../engine/sqlite';
import { HeadFile, headFileIn } from './head-file';
import type { ProofTables } from './proof.migrations';
import { readSigningKey, signingKeyFileIn, type SigningKey } from './signing-key';
import { SignedHeads } from './signed-heads';

/** What is needed to prove a log, opened while a server runs on it or none does. Nothing is written to the databases. */
export interface Beside {
  log: EventLog;
  heads: SignedHeads;
  /** Beside the databases. */
  file: HeadFile;
  signing: SigningKey;
  signingKeyFile: string;
  close(): Promise<void>;
}

/** There is no log where one was to be read. */
export class NoLog extends Error {}

/** @throws NoLog, KeysRefused */
export async function openBeside(configuration: Configuration): Promise<Beside> {
  const folder = configuration.dataDir as string;
  const signingKeyFile = configuration.signingKeyFile ?? signingKeyFileIn(folder);
  const signing = readSigningKey(signingKeyFile);
  const log = openLog(configuration, folder);
  const store = await openStore(configuration, folder);
  const file = new HeadFile(headFileIn(folder));
  const heads = new SignedHeads(store as unknown as Kysely<ProofTables>, new Restores(store as unknown as Kysely<EngineTables>), file);
  const close = async (): Promise<void> => {
    await log.close();
    await store.destroy();
  };
  return { log, heads, file, signing, signingKeyFile, close };
}

function openLog({ eventStoreUrl, eventStorePrefix: prefix }: Configuration, folder: string): EventLog {
  if (eventStoreUrl !== null) return EventStoreLog.open(eventStoreUrl, { prefix });
  return SqliteEventLog.open(existing(folder, 'events.db'));
}

async function openStore({ databaseUrl: url }: Configuration, folder: string): Promise<Kysely<unknown>> {
  if (url !== null) return openPostgres<unknown>({ url, schema: 'anteroom_operational', failed: () => undefined });
  return kyselyOn<unknown>(new Sqlite(existing(folder, 'operational.db'), { synchronous: 'FULL', part: 'operational-store' }));
}

/** Opening one that is not there would make it. */
function existing(folder: string, name: string): string {
  const file = join(folder, name);
  if (!existsSync(file)) throw new NoLog(`There is no ${name} in ${folder}. Set DATA_DIR to the data folder, or EVENTSTORE_URL and DATABASE_URL to where the log lies.`);
  return file;
}
