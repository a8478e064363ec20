import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStoreDouble, startEventStoreDouble } from '../../apps/api/src/engine/eventstore/double/eventstore.fake';
import { createMasterKey } from '../../apps/api/src/engine/sealing/master-key';
import type { Server } from '../../apps/api/src/start';
import { CLINIC, startApi, type Api, type Browser } from '../support/api';
import { eventually } from '../support/eventually';
import { startPostgres, type PostgresServer } from '../support/postgres';
import { serve } from '../support/serve';
import { signIn } from '../support/staff';
import { aWholeRecord, asks, CLINICAL, CONTACTS, DUE, EVERYTHING, LATER, looked, passes, patientOf } from './a-record';

const WORDS = [...CONTACTS, ...CLINICAL];

describe('With two nodes on one log and one database', () => {
  let log: EventStoreDouble;
  let postgres: PostgresServer;
  let folder: string;
  let one: Api;
  let other: Server;
  let elsewhere: Browser;
  const shared = (name: string) => ({
    dataDir: join(folder, name), eventStoreUrl: log.url, databaseUrl: postgres.url,
    masterKeyFile: join(folder, 'master.key'), signingKeyFile: join(folder, 'signing.key'),
  });
  const found = async (browser: Browser, path: string): Promise<string[]> => {
    const { text } = await browser.get(path).expect(200);
    return WORDS.filter((word) => text.includes(word));
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'erasing-nodes-'));
    createMasterKey(join(folder, 'master.key'));
    writeFileSync(join(folder, 'signing.key'), generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    [log, postgres] = await Promise.all([startEventStoreDouble(), startPostgres()]);
    one = await startApi({ configuration: shared('one') });
    other = await serve({ clock: one.clock, configuration: shared('other') });
    elsewhere = await signIn(other, 'okafor');
  });
  afterAll(async () => {
    await other.stop();
    await one.stop();
    await Promise.all([log.stop(), postgres.stop()]);
    rmSync(folder, { recursive: true });
  });

  it('nobody reads on either what the one has erased', async () => {
    const id = await aWholeRecord(one);
    const patient = await patientOf(one, id);
    const record = `/api/consultations/${id}`;
    expect(await found(elsewhere, record)).toEqual(WORDS);
    await passes(one, LATER);
    expect(await asks(one, 'clinician', patient, ['ask-for-erasing', EVERYTHING])).toBe('done');
    expect(await asks(one, 'administrator', patient, ['confirm-erasing'])).toBe('done');
    elsewhere = await signIn(other, 'okafor');
    expect(await found(elsewhere, record)).toEqual(WORDS);
    await passes(one, DUE);
    await looked(one);
    elsewhere = await signIn(other, 'okafor');
    for (const browser of [one.as.clinician, elsewhere]) {
      for (const path of [record, `${record}/history`, `${record}/letter`]) expect(await found(browser, path)).toEqual([]);
      await eventually(async () => expect(await found(browser, `/api/clinics/${CLINIC}/board?date=2026-07-06`)).toEqual([]));
    }
  });
});
