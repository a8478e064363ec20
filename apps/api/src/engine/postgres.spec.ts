import { type Kysely, sql } from 'kysely';
import { Sqlite, kyselyOn } from './sqlite';
import { alone, isPostgres, openPostgres } from './postgres';
import { type PostgresServer, startPostgres } from './testing/postgres-server';

interface Tables {
  kept: { name: string; at: number };
}

describe('PostgreSQL', () => {
  let server: PostgresServer;
  let url: string;
  let db: Kysely<Tables>;
  const failures: unknown[] = [];
  const open = (answerMs = 30_000) => openPostgres<Tables>({ url, schema: 'anteroom_operational', answerMs, failed: (error) => failures.push(error) });
  const names = async (): Promise<string[]> => (await db.selectFrom('kept').select('name').orderBy('name').execute()).map(({ name }) => name);

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.freshDatabase();
    db = await open();
    await db.schema.createTable('kept').addColumn('name', 'text').addColumn('at', 'bigint').execute();
  });
  afterEach(() => db.destroy());

  it('is told from SQLite', async () => {
    const other = kyselyOn(new Sqlite(':memory:', { synchronous: 'NORMAL' }));
    expect([isPostgres(db), isPostgres(other)]).toEqual([true, false]);
    await other.destroy();
  });

  it('gives milliseconds back as numbers', async () => {
    const at = Date.parse('2026-07-06T08:00:00.123Z');
    await db.insertInto('kept').values({ name: 'a', at }).execute();
    expect(await db.selectFrom('kept').select('at').executeTakeFirst()).toEqual({ at });
  });

  it('needs nothing but a role and an empty database that belongs to it', async () => {
    await sql`create role anteroom_alone login`.execute(db);
    await sql`create database anteroom_alone owner anteroom_alone encoding 'UTF8' locale 'C' template template0`.execute(db);
    url = server.url.replace('anteroom@', 'anteroom_alone@').replace(/[^/]*$/, 'anteroom_alone');
    const own = await open();
    await own.schema.createTable('kept').addColumn('name', 'text').execute();
    expect(await own.selectFrom('kept').select('name').execute()).toEqual([]);
    await own.destroy();
  });

  it('lets many open the same new store at once', async () => {
    url = await server.freshDatabase();
    const all = await Promise.all(Array.from({ length: 6 }, () => open()));
    await Promise.all(all.map((one) => one.destroy()));
    expect(all).toHaveLength(6);
  });

  it('lets one at a time work under a name', async () => {
    const other = await open();
    const seen: string[] = [];
    const work = (by: Kysely<Tables>, name: string) =>
      alone(by, 'counting', async (trx) => {
        seen.push(`${name} begins`);
        await sql`select pg_sleep(0.05)`.execute(trx);
        seen.push(`${name} ends`);
      });
    await Promise.all([work(db, 'one'), work(other, 'other')]);
    expect(seen.map((step) => step.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
    await other.destroy();
  });

  it.each([
    ['died', (): unknown => server.restart(), (): void => undefined],
    ['fell silent', (): unknown => server.pause(), (): void => server.resume()],
  ] as const)('loses nothing that is written after a server %s in the middle of a transaction', async (_how, breaks, mends) => {
    await db.insertInto('kept').values({ name: 'before', at: 1 }).execute();
    // Long enough for a busy machine to answer.
    const hurried = await open(2_000);
    const cut = hurried.transaction().execute(async (trx) => {
      await trx.insertInto('kept').values({ name: 'cut off', at: 2 }).execute();
      await breaks();
      await trx.insertInto('kept').values({ name: 'cut off too', at: 3 }).execute();
    });
    await expect(cut).rejects.toThrow();
    mends();
    for (let n = 0; n < 10; n += 1) await hurried.insertInto('kept').values({ name: `after ${n}`, at: n }).execute();
    await hurried.destroy();
    // Those that saw nothing of it.
    await db.destroy();
    db = await open();
    expect(await names()).toEqual([...Array.from({ length: 10 }, (_, n) => `after ${n}`), 'before']);
  });

  it('goes on by itself when the server is back, and says what broke', async () => {
    await names();
    await server.kill();
    await expect(names()).rejects.toThrow();
    await server.restart();
    expect(await names()).toEqual([]);
    expect(failures.length).toBeGreaterThan(0);
  });
});
