import type { Server } from '../../apps/api/src/start';
import { ask, serve } from '../support/serve';

const ID = '7e3f0b5e-0a5c-4b86-8f7e-0f6f1c1d2e3f';
/** What answers whoever comes; everything else asks who it is before anything else. */
const OPEN = ['GET /api/health', 'GET /api/metrics', 'POST /api/guests', 'POST /api/practice', 'POST /api/sign-in', 'POST /api/sign-out', 'POST /api/visits', 'POST /api/visits/look'];

describe('Every door', () => {
  let server: Server;
  let doors: string[];
  beforeAll(async () => {
    server = await serve();
    const { body } = await ask(server).get('/api/docs-json').expect(200);
    doors = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
  });
  afterAll(() => server.stop());

  const knock = async (door: string): Promise<number> => {
    const [method = '', path = ''] = door.split(' ');
    const { status } = await ask(server)[method.toLowerCase() as 'get'](path.replace(/\{\*?\w+\}/g, ID));
    return status;
  };

  it('is closed to whoever has not signed in, unless it is meant to be open', async () => {
    const answered: string[] = [];
    for (const door of doors) if ((await knock(door)) !== 401) answered.push(door);
    expect(answered.sort()).toEqual(OPEN);
    expect(doors.length).toBeGreaterThan(80);
  });
});
