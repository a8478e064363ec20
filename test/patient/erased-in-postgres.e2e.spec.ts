import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EVENT_LOG } from '../../apps/api/src/engine/engine.tokens';
import type { EventLog } from '../../apps/api/src/engine/event-log';
import { startApi, type Api } from '../support/api';
import { startPostgres, type PostgresServer } from '../support/postgres';
import { aWholeRecord, CLINICAL, CONTACTS, DUE, erased, passes, patientOf, LATER } from './a-record';

const WORDS = [...CONTACTS, ...CLINICAL];

describe('In PostgreSQL', () => {
  let postgres: PostgresServer;
  let client: Client;
  let folder: string;
  let api: Api;
  let id: string;
  let patient: string;
  const start = async (again?: Api): Promise<Api> =>
    startApi({ configuration: { dataDir: folder, databaseUrl: postgres.url }, ...(again && { again, at: DUE }) });

  /** Which words stand in which table. */
  const inTables = async (): Promise<string[]> => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname like 'anteroom%'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      for (const word of WORDS) if (rows.some(({ row }) => row.includes(word))) found.push(`${name}: ${word}`);
    }
    return found;
  };
  const told = async (): Promise<unknown[]> => {
    const events = await api.server.app.get<EventLog>(EVENT_LOG).readStream(`patient-${patient}`);
    return events.filter(({ type }) => type === 'PatientErased').map(({ body }) => (JSON.parse(body) as { data: { again?: true } }).data.again ?? false);
  };

  beforeAll(async () => {
    postgres = await startPostgres();
    folder = mkdtempSync(join(tmpdir(), 'erasing-'));
    client = new Client({ connectionString: postgres.url });
    await client.connect();
    api = await start();
    id = await aWholeRecord(api);
    patient = await patientOf(api, id);
    await passes(api, LATER);
    await client.query('create table public.keys_before as select * from anteroom_keys.keys');
    expect((await inTables()).length).toBeGreaterThan(0);
    await erased(api, patient);
  });
  afterAll(async () => {
    await client.end();
    await api.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('nothing of what was erased is in any table', async () => {
    expect(await inTables()).toEqual([]);
    expect(await told()).toEqual([false]);
  });

  it('it is erased again before anything is served, where an older key store was put back and no journal is there', async () => {
    await api.stop();
    rmSync(join(folder, 'erasures.jsonl'));
    await client.query('truncate anteroom_keys.keys');
    await client.query('insert into anteroom_keys.keys select * from public.keys_before');
    api = await start(api);
    expect(await inTables()).toEqual([]);
    expect(await told()).toEqual([false, true]);
    const { text } = await api.as.clinician.get(`/api/consultations/${id}`).expect(200);
    expect(WORDS.filter((word) => text.includes(word))).toEqual([]);
  });
});
