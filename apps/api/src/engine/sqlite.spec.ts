import { sql } from 'kysely';
import { Sqlite, kyselyOn } from './sqlite';

interface DB {
  things: { id: number; name: string | null; good: number | boolean };
}

describe('SQLite', () => {
  const settings = { synchronous: 'NORMAL' } as const;

  const aStore = async () => {
    const sqlite = new Sqlite(':memory:', settings);
    const db = kyselyOn<DB>(sqlite);
    await sql`create table things (id integer primary key, name text, good integer)`.execute(db);
    return { sqlite, db };
  };

  it('has the settings it was opened with', () => {
    const sqlite = new Sqlite(':memory:', { ...settings, cacheMiB: 2 });
    expect(['synchronous', 'cache_size', 'temp_store', 'foreign_keys'].map((name) => sqlite.pragma(name))).toEqual([1, -2048, 2, 1]);
    sqlite.close();
  });

  it('takes true and false for 1 and 0', async () => {
    const { db } = await aStore();
    await db.insertInto('things').values([{ id: 1, name: 'one', good: true }, { id: 2, name: null, good: false }]).execute();
    expect(await db.selectFrom('things').selectAll().where('good', '=', true).execute()).toEqual([{ id: 1, name: 'one', good: 1 }]);
    await db.destroy();
  });

  it('refuses text that it would give back cut short', async () => {
    const { db } = await aStore();
    await expect(db.insertInto('things').values({ id: 1, name: 'two tablets\u0000 a day', good: true }).execute()).rejects.toThrow('NUL');
    await db.destroy();
  });

  it.each([['a date', new Date(0)], ['an object', {}]])('refuses %s instead of guessing how to keep it', async (_, value) => {
    const { db } = await aStore();
    await expect(sql`select ${value}`.execute(db)).rejects.toThrow('can only bind');
    await db.destroy();
  });

  it('answers the same query rightly after the table has changed', async () => {
    const { db } = await aStore();
    await db.insertInto('things').values({ id: 1, name: 'one', good: 1 }).execute();
    const all = () => db.selectFrom('things').selectAll().execute();
    expect(await all()).toEqual([{ id: 1, name: 'one', good: 1 }]);
    await db.schema.alterTable('things').addColumn('more', 'integer', (column) => column.defaultTo(7)).execute();
    expect(await all()).toEqual([{ id: 1, name: 'one', good: 1, more: 7 }]);
    await db.schema.dropTable('things').execute();
    await sql`create table things (name text, id integer)`.execute(db);
    expect(await all()).toEqual([]);
    await db.destroy();
  });

  it('keeps working with more different statements than it remembers', async () => {
    const { sqlite, db } = await aStore();
    const first = sqlite.prepare<{ n: number }>('select 0 as n');
    for (let n = 0; n < 600; n += 1) expect(sqlite.prepare<{ n: number }>(`select ${n} as n`).all([])).toEqual([{ n }]);
    expect(first.all([])).toEqual([{ n: 0 }]);
    await db.destroy();
  });
});
