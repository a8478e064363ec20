import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettableClock } from '../clock';
import { type PostgresServer, startPostgres } from '../testing/postgres-server';
import type { KeyStore, Owner } from './key-store';
import { Keys } from './keys';
import { randomMasterKey } from './master-key';
import { openKeyStore } from './open-sealing';

const settings = { databaseUrl: null, keyDatabaseUrl: null, masterKeyFile: null, oldMasterKeyFile: null };
const options = { clock: new SettableClock('2026-07-06T08:00:00Z'), failed: () => undefined };
const master = randomMasterKey();
const meera: Owner = { subject: 'meera', part: 'contacts' };
const clinical: Owner = { subject: 'meera', part: 'clinical' };

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

/** Each may be opened more than once on the same store, as by several nodes. */
const stores: Record<string, (folder: string) => Promise<() => Promise<KeyStore>>> = {
  SQLite: async (folder) => () => openKeyStore(settings, folder, options),
  PostgreSQL: async () => {
    const keyDatabaseUrl = await server.freshDatabase();
    return () => openKeyStore({ ...settings, keyDatabaseUrl }, null, options);
  },
};

describe.each(Object.entries(stores))('Keys in %s', (kind, place) => {
  let folder: string;
  let opened: KeyStore[];
  let node: () => Promise<{ store: KeyStore; keys: Keys }>;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'keys-'));
    opened = [];
    const open = await place(folder);
    node = async () => {
      const store = await open();
      opened.push(store);
      return { store, keys: new Keys(store, master) };
    };
  });
  afterEach(async () => {
    for (const store of opened) await store.close();
    rmSync(folder, { recursive: true });
  });

  const idOf = async (keys: Keys, owner: Owner): Promise<string> => (await keys.toSeal([owner]))[0]?.id as string;
  const opens = async (keys: Keys, ...ids: string[]) => [...(await keys.toOpen(new Set(ids)))];

  it('are the same afterwards, for each owner another', async () => {
    const before = await node();
    const [one, two] = await before.keys.toSeal([meera, clinical]);
    expect(one?.key).toHaveLength(32);
    expect(one?.key.equals(two?.key as Buffer)).toBe(false);
    await before.store.close();
    opened = [];
    const { keys } = await node();
    expect(await keys.toSeal([clinical, meera])).toEqual([two, one]);
    expect(await opens(keys, one?.id as string)).toEqual([[one?.id, one?.key]]);
  });

  it('are on disk before they are given out', async () => {
    const first = await node();
    const id = await idOf(first.keys, meera);
    const second = await node();
    expect(await opens(second.keys, id)).toHaveLength(1);
  });

  it('are made once, however many ask at once on however many nodes', async () => {
    const nodes = kind === 'SQLite' ? [await node()] : await Promise.all([node(), node(), node()]);
    const asked = await Promise.all(Array.from({ length: 60 }, (_, index) => idOf((nodes[index % nodes.length] as { keys: Keys }).keys, { subject: `s${index % 5}`, part: 'clinical' })));
    expect(new Set(asked).size).toBe(5);
  });

  it('say of one nobody has ever made that it is not there', async () => {
    const { keys } = await node();
    expect(await opens(keys, '00000000-0000-4000-8000-000000000000')).toEqual([]);
  });

  it('are gone once destroyed, and known to be; whoever comes back has another', async () => {
    const { keys } = await node();
    const id = await idOf(keys, meera);
    const other = await idOf(keys, clinical);
    expect(await keys.destroy(meera)).toEqual([id]);
    expect(await opens(keys, id)).toEqual([[id, null]]);
    expect(await opens(keys, other)).toEqual([[other, expect.any(Buffer)]]);
    const next = await idOf(keys, meera);
    expect(next).not.toBe(id);
    expect(await idOf(keys, meera)).toBe(next);
    expect((await keys.destroyed()).map(({ key, subject, part }) => ({ key, subject, part }))).toEqual([{ key: id, ...meera }]);
  });

  it('give way to a newer one, so that the older can go without what is written meanwhile', async () => {
    const { keys } = await node();
    expect(await keys.succeed(meera)).toEqual([]);
    const older = await idOf(keys, meera);
    expect(await keys.succeed(meera)).toEqual([older]);
    const newer = await idOf(keys, meera);
    expect(newer).not.toBe(older);
    expect((await opens(keys, older, newer)).map(([, key]) => key)).toEqual([expect.any(Buffer), expect.any(Buffer)]);
    await keys.destroyAgain(meera, [older]);
    expect(await opens(keys, older)).toEqual([[older, null]]);
    expect(await idOf(keys, meera)).toBe(newer);
    const again = await node();
    expect(await idOf(again.keys, meera)).toBe(newer);
  });

  it('are not remembered by whoever was asking while they gave way', async () => {
    const { keys } = await node();
    const older = await idOf(keys, meera);
    const { keys: elsewhere } = await node();
    const asking = idOf(elsewhere, meera);
    await elsewhere.succeed(meera);
    expect([older, await idOf(elsewhere, meera)]).toContain(await asking);
    expect(await idOf(elsewhere, meera)).not.toBe(older);
  });

  it('are destroyed twice without harm, and all that there ever were', async () => {
    const { keys } = await node();
    const first = await idOf(keys, meera);
    await keys.destroy(meera);
    const second = await idOf(keys, meera);
    expect((await keys.destroy(meera)).sort()).toEqual([first, second].sort());
    expect((await keys.destroy(meera)).sort()).toEqual([first, second].sort());
    expect(await keys.destroy({ subject: 'nobody', part: 'contacts' })).toEqual([]);
  });

  it('are destroyed again after an older copy was put back, also those that it never had, and no newer one', async () => {
    const { keys } = await node();
    const back = await idOf(keys, meera);
    const lost = '11111111-1111-4111-8111-111111111111';
    const newer = await keys.toSeal([{ subject: 'asha', part: 'contacts' }]);
    await keys.destroyAgain(meera, [back, lost]);
    await keys.destroyAgain(meera, [back, lost]);
    expect(Object.fromEntries(await opens(keys, back, lost))).toEqual({ [back]: null, [lost]: null });
    const after = await idOf(keys, meera);
    expect([back, lost]).not.toContain(after);
    await keys.destroyAgain(meera, [back, lost]);
    expect(await idOf(keys, meera)).toBe(after);
    expect(await keys.toSeal([{ subject: 'asha', part: 'contacts' }])).toEqual(newer);
  });

  it('do not lie in the clear, and once destroyed not at all', async () => {
    const { keys, store } = await node();
    const [key] = await keys.toSeal([meera]);
    const [row] = await store.byId([key?.id as string]);
    const wrapped = row?.wrapped as string;
    const kept = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1')).join();
    expect(wrapped).not.toContain(key?.key.toString('base64url'));
    if (kind === 'SQLite') expect(kept()).toContain(wrapped);
    await keys.destroy(meera);
    expect(kept()).not.toContain(wrapped);
    expect((await store.byId([key?.id as string]))[0]).toMatchObject({ wrapped: null, master: null, destroyed: Date.parse('2026-07-06T08:00:00Z') });
  });
});

describe('Two nodes', () => {
  it('never seal with a key that the other has destroyed', async () => {
    const keyDatabaseUrl = await server.freshDatabase();
    const stores = await Promise.all([1, 2].map(() => openKeyStore({ ...settings, keyDatabaseUrl }, null, options)));
    const [here, there] = stores.map((store) => new Keys(store, master)) as [Keys, Keys];
    const [before] = await here.toSeal([meera]);
    expect(await there.toSeal([meera])).toEqual([before]);
    await there.destroy(meera);
    const [after] = await here.toSeal([meera]);
    expect(after?.id).not.toBe(before?.id);
    for (const store of stores) await store.close();
  });

  it('are told that the key store is gone, and go on when it is back', async () => {
    const keyDatabaseUrl = await server.freshDatabase();
    const store = await openKeyStore({ ...settings, keyDatabaseUrl }, null, options);
    const keys = new Keys(store, master);
    const [before] = await keys.toSeal([meera]);
    await server.kill();
    await expect(keys.toSeal([meera])).rejects.toMatchObject({ code: 'unavailable', part: 'key-store' });
    await server.restart();
    expect(await keys.toSeal([meera])).toEqual([before]);
    await store.close();
  });
});
