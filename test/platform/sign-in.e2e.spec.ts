import type { Server } from '../../apps/api/src/start';
import { SettableClock } from '../../apps/api/src/engine/clock';
import { ask, serve } from '../support/serve';
import { appoint, PASSWORD, signIn } from '../support/staff';

describe('Signing in', () => {
  let server: Server;
  let clock: SettableClock;
  beforeEach(async () => {
    clock = new SettableClock('2026-07-06T08:00:00Z');
    server = await serve({ clock });
    await appoint(server, 'nadia', ['administrator']);
  });
  afterEach(() => server.stop());

  it('gives a session that says who one is', async () => {
    const nadia = await signIn(server, 'nadia');
    const { body } = await nadia.get('/api/me').expect(200);
    expect(body).toMatchObject({ name: 'Nadia', roles: ['administrator'], clinics: [], mustChangePassword: false, locked: false });
  });

  it('keeps the cookie to itself and to this site', async () => {
    const { headers } = await ask(server).post('/api/sign-in').send({ name: ' NADIA ', password: PASSWORD }).expect(200);
    expect(headers['set-cookie']?.[0]).toMatch(/^anteroom=[\w-]{43}; Max-Age=43200; Path=\/api; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  it.each([['nadia', 'wrong'], ['nobody', PASSWORD]])('says the same of a wrong name and a wrong password (%s)', async (name, password) => {
    const { body } = await ask(server).post('/api/sign-in').send({ name, password }).expect(401).expect('content-type', /problem\+json/);
    expect(body).toMatchObject({ code: 'wrong-name-or-password', status: 401 });
  });

  it('listens to five wrong passwords, then to none for a while, and only there', async () => {
    for (let n = 0; n < 5; n += 1) await ask(server).post('/api/sign-in').send({ name: 'nadia', password: 'wrong' }).expect(401);
    const { body, headers } = await ask(server).post('/api/sign-in').send({ name: 'nadia', password: PASSWORD }).expect(429);
    expect(body).toMatchObject({ code: 'too-many' });
    expect(headers['retry-after']).toBe('900');
    clock.advance(15 * 60_000);
    await ask(server).post('/api/sign-in').send({ name: 'nadia', password: PASSWORD }).expect(200);
  });

  it('ends with signing out, and after twelve hours', async () => {
    const nadia = await signIn(server, 'nadia');
    await nadia.post('/api/sign-out').expect(204);
    await nadia.get('/api/me').expect(401);
    const again = await signIn(server, 'nadia');
    for (let hours = 0; hours < 12 * 6; hours += 1) {
      await again.get('/api/staff').expect(200);
      clock.advance(10 * 60_000);
    }
    const { body } = await again.get('/api/staff').expect(401);
    expect(body.code).toBe('not-signed-in');
  });

  it('is asked for again, in the same session, when nobody was there for a quarter of an hour', async () => {
    const nadia = await signIn(server, 'nadia');
    clock.advance(15 * 60_000);
    expect((await nadia.get('/api/staff').expect(401)).body.code).toBe('locked');
    expect((await nadia.get('/api/me').expect(200)).body.locked).toBe(true);
    expect((await nadia.post('/api/me/unlock').send({ password: 'wrong' }).expect(403)).body.code).toBe('wrong-password');
    await nadia.post('/api/me/unlock').send({ password: PASSWORD }).expect(200);
    await nadia.get('/api/staff').expect(200);
  });

  it('can be locked by hand', async () => {
    const nadia = await signIn(server, 'nadia');
    await nadia.post('/api/me/lock').expect(204);
    expect((await nadia.get('/api/clinics').expect(401)).body.code).toBe('locked');
  });
});
