import { EventTable } from './event-table';
import { openPostgres } from './postgres';
import { projectionRunnerContract } from './projection-runner.contract';
import { rebuildingContract } from './views/rebuilding.contract';
import { kyselyOn, Sqlite } from './sqlite';
import { type Counts, ViewsUnderTest, type ViewStore } from './testing/a-view-under-test';
import { aStream } from './testing/log-under-test';
import { type PostgresServer, startPostgres } from './testing/postgres-server';

const onSqlite = async (): Promise<ViewStore> => {
  const db = kyselyOn<Counts>(new Sqlite(':memory:', { synchronous: 'NORMAL' }));
  return { db, close: () => db.destroy() };
};

projectionRunnerContract('SQLite', onSqlite);
rebuildingContract('SQLite', onSqlite);

describe('Where several nodes share the views', () => {
  let server: PostgresServer;
  beforeAll(async () => (server = await startPostgres()));
  afterAll(() => server.stop());

  const onPostgres = async (): Promise<ViewStore> => {
    const db = await openPostgres<Counts>({ url: await server.freshDatabase(), schema: 'anteroom_views', failed: () => undefined });
    return { db, close: () => db.destroy() };
  };
  projectionRunnerContract('PostgreSQL', onPostgres);
  rebuildingContract('PostgreSQL', onPostgres);
});

describe('A projection runner', () => {
  it('asks the log nothing while nothing happens, and follows as soon as something does', async () => {
    const readAll = jest.spyOn(EventTable.prototype, 'readAll');
    const views = new ViewsUnderTest(await onSqlite());
    try {
      await views.append(aStream(), 0);
      const runner = await views.started();
      const asked = readAll.mock.calls.length;
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(readAll).toHaveBeenCalledTimes(asked);
      expect(await runner.waitFor((await views.append(aStream(), 0)).position, 1_000)).toBe(true);
      expect(readAll.mock.calls.length).toBeGreaterThan(asked);
    } finally {
      readAll.mockRestore();
      await views.close();
    }
  });
});
