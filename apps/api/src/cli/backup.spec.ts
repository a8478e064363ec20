import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { systemClock } from '../engine/clock';
import { openEngine } from '../engine/engine';
import type { EngineTables } from '../engine/engine.migrations';
import { operationalMigrations } from '../operational-migrations';
import { Restores } from '../engine/restores';
import * as backup from './backup';
import * as restore from './restore';
import * as restored from './restored';

describe('On the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const at = (...path: string[]): string => join(folder, ...path);
  const environment = { DATA_DIR: at('data') };
  const open = (dataDir: string) =>
    openEngine(
      { dataDir, eventStoreUrl: null, databaseUrl: null, keyDatabaseUrl: null, masterKeyFile: null, oldMasterKeyFile: null },
      { clock: systemClock, migrations: operationalMigrations, failed: () => undefined, noted: () => undefined },
    );
  const restoresIn = async (dataDir: string) => {
    const engine = await open(dataDir);
    const all = await new Restores(engine.operational as Kysely<EngineTables>).all();
    await engine.close();
    return all;
  };
  let said: string;
  beforeAll(async () => (await open(at('data'))).close());
  beforeEach(() => {
    said = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('a backup is taken and put into another folder, with its keys from another place', async () => {
    await backup.run(['--to', at('backups'), '--keys-to', at('keys')], environment);
    expect(said).toMatch(/events\.db: 100 %[\s\S]*Everything as at .* is in [\s\S]*The keys are in/);
    const [name = ''] = readdirSync(at('backups'));
    await restore.run(['--from', at('backups', name), '--keys-from', at('keys', name), '--to', at('again')], environment);
    expect(said).toContain('Start the server.');
    expect(readdirSync(at('again')).sort()).toEqual(['backup.json', 'events.db', 'keys', 'keys.db', 'operational.db']);
    expect(await restoresIn(at('again'))).toHaveLength(1);
  });

  it.each([
    ['beside the data they open', ['--to', 'backups', '--keys-to', 'backups/keys'], '--keys-to'],
    ['in the folder they are of', ['--to', 'data/backups', '--keys-to', 'keys'], '--to'],
    ['nowhere', ['--to', 'backups'], 'backup --to'],
  ])('keys and backups are not kept %s', async (_, args, names) => {
    const absolute = args.map((arg) => (arg.startsWith('--') ? arg : at(arg)));
    await expect(backup.run(absolute, environment)).rejects.toThrow(names);
  });

  it('what does not lie in the folder is not backed up as if it did', async () => {
    const elsewhere = { ...environment, EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false' };
    await expect(backup.run(['--to', at('b'), '--keys-to', at('k')], elsewhere)).rejects.toThrow('EVENTSTORE_URL');
    await expect(restore.run(['--from', at('b'), '--keys-from', at('k')], elsewhere)).rejects.toThrow('EVENTSTORE_URL');
  });

  it('a folder that is no backup is not put back', async () => {
    await expect(restore.run(['--from', at('data'), '--keys-from', at('keys'), '--to', at('never')], environment)).rejects.toThrow('is no backup');
  });

  it('nothing is made in a folder that was named by mistake', async () => {
    const mistaken = { DATA_DIR: at('mistaken') };
    await expect(backup.run(['--to', at('b'), '--keys-to', at('k')], mistaken)).rejects.toThrow('DATA_DIR says where the data lies');
    await expect(restored.run(['--since', '2026-07-06T08:00:00Z'], mistaken)).rejects.toThrow('DATA_DIR says where the data lies');
    expect(readdirSync(folder)).not.toContain('mistaken');
  });

  it('somebody who put back a database with its own means says as at when it stands', async () => {
    await restored.run(['--since', '2026-07-06T08:00:00Z'], environment);
    expect(await restoresIn(at('data'))).toEqual([{ since: Date.parse('2026-07-06T08:00:00Z'), at: expect.any(Number) }]);
    await expect(restored.run(['--since', '2126-07-06T08:00:00Z'], environment)).rejects.toThrow('not over yet');
    await expect(restored.run(['--since', 'yesterday'], environment)).rejects.toThrow('--since');
  });
});
