import { Client } from 'pg';
import { type PostgresServer, startPostgres } from './postgres-server';

const ask = async (url: string, text: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000, query_timeout: 500 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

describe('The PostgreSQL of the tests', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('gives databases that know nothing of each other', async () => {
    const [one, other] = [await server.freshDatabase(), await server.freshDatabase()];
    await ask(one, 'create table seen (n int)');
    await expect(ask(other, 'select * from seen')).rejects.toMatchObject({ code: '42P01' });
  });

  it('comes back after a kill on the same address, with what was committed', async () => {
    const url = await server.freshDatabase();
    await ask(url, 'create table kept (n int)');
    await ask(url, 'insert into kept values (7)');
    await server.kill();
    await expect(ask(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await server.restart();
    expect(await ask(url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('can fall silent, and goes on', async () => {
    server.pause();
    await expect(ask(server.url, 'select 1')).rejects.toThrow(/timeout/i);
    server.resume();
    expect(await ask(server.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });
});
