import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from '../support/run-program';
import { serve } from '../support/serve';
import { appoint, signIn } from '../support/staff';

describe('Folding a view anew from the command line', () => {
  let DATA_DIR: string;
  beforeEach(() => (DATA_DIR = join(mkdtempSync(join(tmpdir(), 'anteroom-')), 'data')));
  afterEach(() => rmSync(join(DATA_DIR, '..'), { recursive: true }));

  const rebuild = (view: string) => new Program('cli/anteroom.ts', { DATA_DIR }, 'rebuild-view', view).end();

  it('makes nothing in a folder that was named by mistake', async () => {
    expect(await rebuild('organisation')).toMatchObject({ code: 1, err: expect.stringMatching(/^There is nothing in .*DATA_DIR says where the data lies/) });
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  it('leaves everything as it was, names the views there are, and waits for no server that runs', async () => {
    const server = await serve({ configuration: { dataDir: DATA_DIR } });
    await appoint(server, 'nadia', ['administrator']);
    expect(await rebuild('organisation')).toMatchObject({ code: 1, err: expect.stringMatching(/^The data folder \S+ is in use/) });
    await server.stop();
    expect(await rebuild('organisation')).toMatchObject({ code: 0, out: expect.stringMatching(/The view organisation was folded anew from \d+ events\.\n$/) });
    expect(await rebuild('prices')).toMatchObject({ code: 1, err: expect.stringMatching(/^There is no view prices\. There are: organisation, .*consultations/) });
    const again = await serve({ configuration: { dataDir: DATA_DIR } });
    const { body } = await (await signIn(again, 'nadia')).get('/api/staff').expect(200);
    expect(body.staff).toMatchObject([{ name: 'Nadia' }]);
    await again.stop();
  });
});
