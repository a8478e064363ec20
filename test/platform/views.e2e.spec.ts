import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from '../../apps/api/src/start';
import { ask, serve } from '../support/serve';
import { appoint, signIn } from '../support/staff';

/** A database is its file and what SQLite keeps beside it. */
const ENDS = ['', '-wal', '-shm'];
const remove = (file: string): void => ENDS.forEach((end) => rmSync(file + end, { force: true }));
const copy = (from: string, to: string): void => {
  remove(to);
  for (const end of ENDS) if (existsSync(from + end)) cpSync(from + end, to + end);
};

describe('The views', () => {
  let folder: string;
  let dataDir: string;
  let server: Server;
  const start = async (): Promise<void> => void (server = await serve({ configuration: { dataDir } }));
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
    dataDir = join(folder, 'data');
    await start();
    await appoint(server, 'nadia', ['administrator']);
  });
  afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const names = async (): Promise<string[]> => {
    const { body } = await (await signIn(server, 'nadia')).get('/api/staff').expect(200);
    return (body.staff as { name: string }[]).map(({ name }) => name);
  };

  it('are folded again where they were thrown away', async () => {
    await server.stop();
    remove(join(dataDir, 'views.db'));
    await start();
    expect(await names()).toEqual(['Nadia']);
  });

  it('forget what an older log that was put back does not know', async () => {
    await server.stop();
    copy(join(dataDir, 'events.db'), join(folder, 'older.db'));
    await start();
    await appoint(server, 'rosa', ['reception']);
    expect(await names()).toEqual(['Nadia', 'Rosa']);
    await server.stop();
    copy(join(folder, 'older.db'), join(dataDir, 'events.db'));
    await start();
    expect(await names()).toEqual(['Nadia']);
    const { body } = await ask(server).get('/api/health').expect(200);
    for (const view of body.views) expect(view).toMatchObject({ lagging: false, state: 'up' });
  });
});
