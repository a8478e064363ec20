import type { Server } from '../../apps/api/src/start';
import { SettableClock } from '../../apps/api/src/engine/clock';
import { ask, serve } from '../support/serve';
import { appoint, signIn } from '../support/staff';

describe('The limit on requests', () => {
  let server: Server;
  let clock: SettableClock;
  beforeEach(async () => {
    clock = new SettableClock('2026-07-06T08:00:00Z');
    server = await serve({ clock, requestsPerMinute: 4 });
    for (const name of ['nadia', 'rosa']) await appoint(server, name, ['administrator']);
  });
  afterEach(() => server.stop());

  it('is counted for each session, because a whole clinic shares one address', async () => {
    const nadia = await signIn(server, 'nadia');
    const rosa = await signIn(server, 'rosa');
    for (const browser of [nadia, rosa]) for (let n = 0; n < 4; n += 1) await browser.get('/api/me').expect(200);
    await nadia.get('/api/me').expect(429);
    clock.advance(60_000);
    await nadia.get('/api/me').expect(200);
  });

  it('is counted for the address where there is no session', async () => {
    for (let n = 0; n < 4; n += 1) await ask(server).get('/api/health').expect(200);
    await ask(server).get('/api/health').expect(429).expect('retry-after', '60');
  });
});
