/** Leads whole lives on a real server and keeps what it wrote, as README.md says. */
import type { Pathway } from '@anteroom/domain';
import type { Kysely } from 'kysely';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConsultationStore } from '../../apps/api/src/consultation/consultation.migrations';
import { EVENT_LOG, OPERATIONAL } from '../../apps/api/src/engine/engine.tokens';
import type { EventLog } from '../../apps/api/src/engine/event-log';
import type { KeyTables } from '../../apps/api/src/engine/sealing/key-store.migrations';
import { KEY_STORE, masterKeyFileIn } from '../../apps/api/src/engine/sealing/open-sealing';
import { kyselyOn, Sqlite } from '../../apps/api/src/engine/sqlite';
import { startApi } from '../support/api';
import { lead } from './lived';
import { organise } from './organisation';
import { eraseThe } from './patients';
import { writeRelease } from './release';

const MOST = 100_000;

async function keysIn(dataDir: string) {
  const store = kyselyOn<KeyTables>(new Sqlite(join(dataDir, KEY_STORE), { synchronous: 'FULL' }));
  const keys = await store.selectFrom('keys').selectAll().orderBy('key').execute();
  await store.destroy();
  return keys;
}

async function write(name: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'anteroom-history-'));
  const api = await startApi({ configuration: { dataDir } });
  try {
    await organise(api);
    const { erased } = await lead(api);
    await eraseThe(api, erased);
    const events = await api.server.app.get<EventLog>(EVENT_LOG).readAll(null, MOST);
    const rows = await api.server.app.get<Kysely<ConsultationStore>>(OPERATIONAL).selectFrom('pathways').selectAll().orderBy('hash').execute();
    await api.stop();
    const pathways = rows.map(({ document }) => JSON.parse(document) as Pathway);
    writeRelease({ name, events, pathways, keys: await keysIn(dataDir), masterKey: readFileSync(masterKeyFileIn(dataDir), 'utf8').trim() });
    process.stdout.write(`${events.length} facts of ${new Set(events.map(({ stream }) => stream)).size} streams\n`);
  } finally {
    await api.stop();
    rmSync(dataDir, { recursive: true });
  }
}

write(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
