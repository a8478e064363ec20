import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Migration, openOperationalStore } from './operational-store';

interface DB {
  sessions: { id: string; open: number | boolean };
}

const sessions: Migration = {
  name: 'identity/001-sessions',
  up: (db) => db.schema.createTable('sessions').addColumn('id', 'text', (column) => column.primaryKey()).execute(),
};
const open: Migration = {
  name: 'identity/002-open',
  up: (db) => db.schema.alterTable('sessions').addColumn('open', 'integer', (column) => column.notNull().defaultTo(1)).execute(),
};

describe('The operational store', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'operational-'));
    file = join(folder, 'operational.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('applies each migration once, in order, and keeps what was stored', async () => {
    const first = await openOperationalStore<DB>(file, [sessions]);
    await sql`insert into sessions values ('one')`.execute(first);
    await first.destroy();
    for (let time = 0; time < 2; time += 1) {
      const store = await openOperationalStore<DB>(file, [sessions, open]);
      expect(await store.selectFrom('sessions').selectAll().execute()).toEqual([{ id: 'one', open: 1 }]);
      await store.destroy();
    }
  });

  it('keeps nothing of a migration that failed, and can be opened again', async () => {
    const broken: Migration = { name: 'identity/002-open', up: (db) => open.up(db).then(() => Promise.reject(new Error('half way'))) };
    await expect(openOperationalStore(file, [sessions, broken])).rejects.toThrow('half way');
    const store = await openOperationalStore<DB>(file, [sessions, open]);
    await store.insertInto('sessions').values({ id: 'one', open: true }).execute();
    expect(await store.selectFrom('sessions').selectAll().execute()).toEqual([{ id: 'one', open: 1 }]);
    await store.destroy();
  });

  it('refuses a store that a newer version has used', async () => {
    await (await openOperationalStore(file, [sessions, open])).destroy();
    await expect(openOperationalStore(file, [sessions])).rejects.toThrow("newer version of this program: it knows nothing of 'identity/002-open'");
  });

  it('refuses two migrations of one name', async () => {
    await expect(openOperationalStore(file, [sessions, sessions])).rejects.toThrow('same name');
  });

  it('survives a power cut with what was committed', async () => {
    const store = await openOperationalStore<DB>(file, []);
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(store);
    expect(rows).toEqual([{ synchronous: 2 }]);
    await store.destroy();
  });
});
