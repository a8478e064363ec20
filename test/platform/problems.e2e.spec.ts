import { randomUUID } from 'node:crypto';
import type { Server } from '../../apps/api/src/start';
import { ask, serve } from '../support/serve';
import { appoint, signIn } from '../support/staff';

const CLINIC = {
  id: 'riverside', name: 'Riverside', helpNumber: '020 7946 0001', backupNumber: '020 7946 0002', ringingNumber: '+44 20 7946 0003',
};

describe('What cannot be done is answered as a problem', () => {
  let server: Server;
  let nadia: Awaited<ReturnType<typeof signIn>>;
  beforeAll(async () => {
    server = await serve();
    await appoint(server, 'nadia', ['administrator']);
    await appoint(server, 'rosa', ['reception']);
    nadia = await signIn(server, 'nadia');
  });
  afterAll(() => server.stop());

  const problem = { type: expect.stringMatching(/^urn:anteroom:problem:/), title: expect.any(String), detail: expect.any(String) };

  it('401 without a session, whatever the address', async () => {
    for (const path of ['/api/me', '/api/staff', '/api/clinics', '/api/drafts/x']) {
      const { body } = await ask(server).get(path).expect(401).expect('content-type', /problem\+json/);
      expect(body).toEqual({ ...problem, status: 401, code: 'not-signed-in' });
    }
  });

  it('403 for another role', async () => {
    const rosa = await signIn(server, 'rosa');
    expect((await rosa.get('/api/staff').expect(403)).body.code).toBe('not-your-role');
    expect((await rosa.post('/api/clinics').send(CLINIC).expect(403)).body.code).toBe('not-your-role');
  });

  it('404 for an address that is none', async () => {
    const { body } = await nadia.get('/api/nowhere').expect(404).expect('content-type', /problem\+json/);
    expect(body).toEqual({ ...problem, status: 404, code: 'not-found' });
    await nadia.post('/api/clinics/nowhere/describe').send({ ...CLINIC, id: undefined }).expect(404);
    await ask(server).post('/nowhere').expect(404);
  });

  it('400 naming every field that is wrong, missing or unknown', async () => {
    const { body } = await nadia.post('/api/clinics').send({ ...CLINIC, name: 7, zone: 'Mars/Olympus', criteria: [{ id: 'A B' }], colour: 'red' }).expect(400);
    expect(body).toMatchObject({ ...problem, code: 'malformed' });
    const fields = (body.errors as { field: string; sentence: string }[]).map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set(['name', 'zone', 'criteria.0.id', 'criteria.0.text', 'colour']));
    expect(body.errors).toContainEqual({ field: 'colour', sentence: '"colour" is not known here.' });
  });

  it.each([
    ['text that is no JSON', '{"name":'],
    ['a list', '[]'],
    ['a text', '"riverside"'],
    ['nothing', ''],
    ['a prototype', '{"__proto__":{"name":"x"},"constructor":{"prototype":{}}}'],
  ])('400 for %s where an object is expected', async (_title, text) => {
    const { body } = await nadia.post('/api/clinics').set('content-type', 'application/json').send(text).expect(400);
    expect(body).toMatchObject({ ...problem, code: 'malformed', errors: expect.any(Array) });
  });

  it('404 for somebody who does not exist, and 400 for an address that cannot be read', async () => {
    for (const id of ['nobody', randomUUID()]) {
      expect((await nadia.post(`/api/staff/${id}/suspend`).send({ reason: 'x' }).expect(404)).body.code).toBe('not-found');
    }
    for (const address of ['/api/clinics/%E0%A4%A', '/api/clinics/a%00b', '/api/drafts?prefix=%00']) {
      expect((await nadia.get(address).expect(400)).body.code).toBe('malformed');
    }
  });

  it.each(['a\u0000b', 'a\ud800b'])('400 for a text that could not be kept as it was sent', async (name) => {
    const { body } = await nadia.post('/api/clinics').send({ ...CLINIC, name, address: { lines: ['x', name] } }).expect(400);
    expect((body.errors as { field: string }[]).map(({ field }) => field)).toEqual(['name', 'address.lines.1']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=klingon'])('415 for a body that is %s', async (type) => {
    const { body } = await nadia.post('/api/clinics').set('content-type', type).send('{"name":"x"}').expect(415);
    expect(body).toMatchObject({ ...problem, code: 'unknown-format' });
  });

  it('413 for far too much', async () => {
    const { body } = await nadia.post('/api/clinics').send({ name: 'x'.repeat(300_000) }).expect(413);
    expect(body).toMatchObject({ ...problem, code: 'too-large' });
  });

  it('409 with code and sentence for what is refused', async () => {
    await nadia.post('/api/clinics').send({ ...CLINIC, id: 'twice' }).expect(201);
    const { body } = await nadia.post('/api/clinics').send({ ...CLINIC, id: 'twice' }).expect(409);
    expect(body).toEqual({ ...problem, status: 409, code: 'clinic-exists', title: 'Refused' });
  });

  it('422 for a key used for another request, and the same answer for the same', async () => {
    const open = (id: string, name: string) => nadia.post('/api/clinics').set('Idempotency-Key', 'k1').send({ ...CLINIC, id, name });
    const first = await open('keyed', 'One').expect(201);
    const again = await open('keyed', 'One').expect(201);
    expect(again.body).toEqual({ ...first.body, repeated: true });
    expect((await open('keyed', 'Two').expect(422)).body.code).toBe('key-reused');
  });

  it('429 for more than anybody asks', async () => {
    const strict = await serve({ requestsPerMinute: 3 });
    for (let n = 0; n < 3; n += 1) await ask(strict).get('/api/health').expect(200);
    const { body } = await ask(strict).get('/api/health').expect(429);
    expect(body).toMatchObject({ ...problem, code: 'too-many' });
    await strict.stop();
  });
});

describe('A changing request', () => {
  let server: Server;
  beforeAll(async () => (server = await serve()));
  afterAll(() => server.stop());

  const signOut = (headers: Record<string, string>) => ask(server).post('/api/sign-out').set(headers);

  it.each([
    ['from another origin', { Origin: 'https://elsewhere.example' }],
    ['from no origin that can be named', { Origin: 'null' }],
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['from a neighbouring site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('%s is refused', async (_title, headers) => {
    expect((await signOut(headers as Record<string, string>).expect(403)).body.code).toBe('cross-site');
  });

  it('from our own pages passes, and so does a program that says nothing of where it comes from', async () => {
    await signOut({ Origin: server.url, 'Sec-Fetch-Site': 'same-origin' }).expect(204);
    await signOut({}).expect(204);
  });

  it('must come from the public address where there is one', async () => {
    const behind = await serve({ configuration: { publicUrl: 'https://clinic.example.org' } });
    const from = (origin: string) => ask(behind).post('/api/sign-out').set('Origin', origin);
    await from('https://clinic.example.org').expect(204).expect('set-cookie', /Secure/).expect('strict-transport-security', /max-age/);
    await from(behind.url).expect(403);
    await behind.stop();
  });
});
