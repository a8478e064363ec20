import type { Server } from '../../apps/api/src/start';
import { ask, serve } from '../support/serve';

describe('The server', () => {
  let server: Server;
  beforeAll(async () => (server = await serve()));
  afterAll(() => server.stop());

  it('says that every part is ready, to anybody', async () => {
    const { body } = await ask(server).get('/api/health').expect(200);
    expect(body.status).toBe('up');
    for (const name of ['event-log', 'operational-store', 'views']) expect(body.parts).toContainEqual({ name, state: 'up' });
    expect(body.views).toContainEqual(expect.objectContaining({ view: 'organisation', state: 'up', lagging: false, parked: 0 }));
  });

  it('describes itself', async () => {
    const { body } = await ask(server).get('/api/docs-json').expect(200);
    expect(body.paths).toHaveProperty('/api/health');
    await ask(server).get('/api/docs').expect(200).expect('content-type', /html/);
  });
});
