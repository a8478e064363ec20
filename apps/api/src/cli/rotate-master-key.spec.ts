import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettableClock } from '../engine/clock';
import { DataFolder } from '../engine/data-folder';
import { type PostgresServer, startPostgres } from '../engine/testing/postgres-server';
import type { DataKey } from '../engine/sealing/keys';
import { readMasterKey } from '../engine/sealing/master-key';
import { masterKeyFileIn, openKeys, openKeyStore } from '../engine/sealing/open-sealing';
import { run as createKeys } from './create-keys';
import { run as rotate } from './rotate-master-key';

const nothing = { databaseUrl: null, keyDatabaseUrl: null, masterKeyFile: null, oldMasterKeyFile: null };

describe('rotate-master-key', () => {
  let folder: string;
  let said: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rotate-'));
    said = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const keyOf = async (settings: Partial<typeof nothing> | { [K in keyof typeof nothing]?: string } = {}): Promise<DataKey | undefined> => {
    const store = await openKeyStore({ ...nothing, ...settings }, folder, { clock: new SettableClock('2026-07-06T08:00:00Z'), failed: () => undefined });
    try {
      const keys = await openKeys(store, { ...nothing, ...settings }, folder, () => undefined);
      return (await keys.toSeal([{ subject: 'meera', part: 'contacts' }]))[0];
    } finally {
      await store.close();
    }
  };

  it('wraps every key anew, puts the new master key where the old one was, and keeps the old one beside it', async () => {
    const before = await keyOf();
    const place = masterKeyFileIn(folder);
    const old = readMasterKey(place);
    await rotate(['--new', join(folder, 'next.key')], { DATA_DIR: folder });
    expect(await keyOf()).toEqual(before);
    expect(readMasterKey(place)).toEqual(readMasterKey(join(folder, 'next.key')));
    expect(readMasterKey(`${place}.${old.id}`)).toEqual(old);
    expect(said).toContain('2 keys were wrapped anew');
    await expect(keyOf({ masterKeyFile: `${place}.${old.id}` })).rejects.toMatchObject({ code: 'keys-refused' });
  });

  it('goes on where it was cut off', async () => {
    const before = await keyOf();
    await rotate(['--new', join(folder, 'next.key')], { DATA_DIR: folder });
    await rotate(['--new', join(folder, 'next.key')], { DATA_DIR: folder });
    expect(said).toContain('0 keys were wrapped anew');
    expect(await keyOf()).toEqual(before);
  });

  it('does not begin while the server runs with the old key only', async () => {
    await keyOf();
    const lock = DataFolder.open(folder);
    await expect(rotate(['--new', join(folder, 'next.key')], { DATA_DIR: folder })).rejects.toMatchObject({ code: 'data-folder-refused' });
    lock.close();
  });

  it('makes nothing in a folder that was named by mistake', async () => {
    const mistaken = join(folder, 'mistaken');
    await expect(rotate(['--new', join(folder, 'next.key')], { DATA_DIR: mistaken })).rejects.toThrow('DATA_DIR says where the data lies');
    expect(existsSync(mistaken)).toBe(false);
  });

  it('says how to use it', async () => {
    for (const args of [[], ['--old', 'x']]) await expect(rotate(args, { DATA_DIR: folder })).rejects.toThrow('rotate-master-key --new <file>');
    await keyOf();
    await expect(rotate(['--new', 'x'], { DATA_DIR: folder, OLD_MASTER_KEY_FILE: 'y' })).rejects.toThrow('leave --new out');
  });

  describe('with several nodes', () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());

    it('goes on under servers that know both keys', async () => {
      const [one, two] = [join(folder, 'one'), join(folder, 'two')];
      await createKeys(['--folder', one]);
      await createKeys(['--folder', two]);
      const [old, next] = [join(one, 'master.key'), join(two, 'master.key')];
      const keyDatabaseUrl = await server.freshDatabase();
      const before = await keyOf({ keyDatabaseUrl, masterKeyFile: old });
      const both = { keyDatabaseUrl, masterKeyFile: next, oldMasterKeyFile: old };
      expect(await keyOf(both)).toEqual(before);
      await rotate([], { DATA_DIR: folder, KEY_DATABASE_URL: keyDatabaseUrl, MASTER_KEY_FILE: next, OLD_MASTER_KEY_FILE: old });
      expect(await keyOf(both)).toEqual(before);
      expect(await keyOf({ keyDatabaseUrl, masterKeyFile: next })).toEqual(before);
      await expect(keyOf({ keyDatabaseUrl, masterKeyFile: old })).rejects.toMatchObject({ code: 'keys-refused' });
    });
  });
});

describe('create-keys', () => {
  it('makes what every node needs, closed to others, and overwrites nothing', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'create-')), 'keys');
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    await createKeys(['--folder', folder]);
    const mode = (name: string) => statSync(join(folder, name)).mode & 0o777;
    expect([mode('master.key'), mode('signing.key'), mode('signing.pub.pem')]).toEqual([0o600, 0o600, 0o644]);
    const before = readMasterKey(join(folder, 'master.key'));
    await expect(createKeys(['--folder', folder])).rejects.toThrow('is there already');
    await expect(createKeys([])).rejects.toThrow('create-keys --folder <folder>');
    expect(readMasterKey(join(folder, 'master.key'))).toEqual(before);
    write.mockRestore();
    rmSync(folder, { recursive: true });
  });
});
