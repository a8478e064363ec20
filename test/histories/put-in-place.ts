import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canonicalJson } from '../../apps/api/src/engine/canonical-json';
import type { ConsultationStore } from '../../apps/api/src/consultation/consultation.migrations';
import { systemClock } from '../../apps/api/src/engine/clock';
import { SqliteEventLog } from '../../apps/api/src/engine/event-log.sqlite';
import { sha256 } from '../../apps/api/src/engine/hash-chain';
import { openOperationalStore } from '../../apps/api/src/engine/operational-store';
import type { KeyTables } from '../../apps/api/src/engine/sealing/key-store.migrations';
import { KEY_STORE, masterKeyFileIn, openKeyStore } from '../../apps/api/src/engine/sealing/open-sealing';
import { kyselyOn, Sqlite } from '../../apps/api/src/engine/sqlite';
import { operationalMigrations } from '../../apps/api/src/operational-migrations';
import type { Release } from './release';

const HERE = { databaseUrl: null, keyDatabaseUrl: null, masterKeyFile: null, oldMasterKeyFile: null };

/** An empty folder becomes the data folder of a server that was running when the release wrote this. */
export async function putInPlace({ events, pathways, keys, masterKey }: Release, folder: string): Promise<void> {
  const log = SqliteEventLog.open(join(folder, 'events.db'));
  for (const { stream, revision, id, type, body } of events) await log.append(stream, revision === 0 ? 'no-stream' : revision - 1, [{ id, type, body }]);
  await log.close();
  await (await openKeyStore(HERE, folder, { clock: systemClock, failed: raise })).close();
  const store = kyselyOn<KeyTables>(new Sqlite(join(folder, KEY_STORE), { synchronous: 'FULL' }));
  await store.insertInto('keys').values([...keys]).execute();
  await store.destroy();
  const master = masterKeyFileIn(folder);
  mkdirSync(dirname(master), { recursive: true });
  writeFileSync(master, `${masterKey}\n`);
  chmodSync(master, 0o600);
  const operational = await openOperationalStore<ConsultationStore>(join(folder, 'operational.db'), operationalMigrations);
  const rows = pathways.map((pathway) => ({ hash: sha256(canonicalJson(pathway)), document: JSON.stringify(pathway) }));
  await operational.insertInto('pathways').values(rows).execute();
  await operational.destroy();
}

const raise = (error: unknown): never => {
  throw error;
};
