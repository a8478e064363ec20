import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { Program } from '../support/run-program';

describe('The program', () => {
  let DATA_DIR: string;
  beforeEach(() => (DATA_DIR = join(mkdtempSync(join(tmpdir(), 'anteroom-')), 'data')));
  afterEach(() => rmSync(join(DATA_DIR, '..'), { recursive: true }));

  it('says where it is, serves, and stops cleanly when asked', async () => {
    const program = new Program('main.ts', { DATA_DIR });
    await request(await program.url()).get('/api/health').expect(200);
    program.signal('SIGINT');
    expect(await program.end()).toMatchObject({ code: 0, out: expect.stringMatching(/Stopped\.\n$/), err: '' });
  });

  it('names what is wrong in its configuration and says what it expects, without a stack', async () => {
    const { code, err } = await new Program('main.ts', { DATA_DIR, PORT: 'http', JANUS_URL: 'ws://localhost:8188', JANUS_API_SECRET: 'a-long-enough-secret', JANUS_TOKEN_SECRET: 'short' }).end();
    expect(code).toBe(1);
    expect(err).toBe('PORT: expected a whole number from 0 to 65535; 0 takes a free port.\nJANUS_TOKEN_SECRET: expected at least 16 letters, digits and signs without spaces.\nJANUS_ADMIN_KEY: has to be set where JANUS_URL is.\n');
  });

  it('says that its port or its data folder is in use', async () => {
    const first = new Program('main.ts', { DATA_DIR });
    const PORT = new URL(await first.url()).port;
    const elsewhere = await new Program('main.ts', { DATA_DIR: `${DATA_DIR}-2`, PORT }).end();
    expect(elsewhere).toMatchObject({ code: 1, err: expect.stringMatching(`^Port ${PORT} is in use on 127.0.0.1. [^\\n]*\\n$`) });
    const same = await new Program('main.ts', { DATA_DIR }).end();
    expect(same).toMatchObject({ code: 1, err: expect.stringMatching(/^The data folder \S+ is in use by process \d+\. [^\n]*\n$/) });
    first.signal('SIGTERM');
    expect((await first.end()).code).toBe(0);
  });

  it('says that a database it stands on does not answer', async () => {
    const keys = { MASTER_KEY_FILE: `${DATA_DIR}-master.key`, SIGNING_KEY_FILE: `${DATA_DIR}-signing.key` };
    const { code, err } = await new Program('main.ts', { DATA_DIR, ...keys, DATABASE_URL: 'postgres://127.0.0.1:1/anteroom' }).end();
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^The key-store cannot be used now: connect ECONNREFUSED [^\n]*\n$/) });
  });

  it('is given its first administrator, who has to choose a password, and keeps session and password when it is killed', async () => {
    const { code, out } = await new Program('create-administrator.ts', { DATA_DIR }, '--name', 'Nadia Khan', '--sign-in', 'nadia').end();
    expect(code).toBe(0);
    const password = /One-time password: (\S+)/.exec(out)?.[1];
    const first = new Program('main.ts', { DATA_DIR });
    const browser = request.agent(await first.url());
    const signedIn = await browser.post('/api/sign-in').send({ name: 'nadia', password }).expect(200);
    expect((await browser.get('/api/staff').expect(403)).body.code).toBe('password-must-change');
    await browser.post('/api/me/password').send({ current: password, password: 'a password of my own' }).expect(200);
    const { body } = await browser.get('/api/staff').expect(200);
    expect(body.staff).toMatchObject([{ name: 'Nadia Khan', roles: ['administrator'] }]);
    first.signal('SIGKILL');
    await first.end();

    const second = new Program('main.ts', { DATA_DIR });
    const url = await second.url();
    const cookie = (signedIn.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
    await request(url).get('/api/me').set('Cookie', cookie).expect(200);
    await request(url).post('/api/sign-in').send({ name: 'nadia', password: 'a password of my own' }).expect(200);
    second.signal('SIGTERM');
    await second.end();
  });

  it('asks for both names of an administrator', async () => {
    expect(await new Program('create-administrator.ts', { DATA_DIR }, '--name', 'Nadia').end()).toMatchObject({ code: 1, err: expect.stringContaining('--sign-in') });
  });

  it('logs a line of JSON for each request, and nothing that anybody typed', async () => {
    const program = new Program('main.ts', { DATA_DIR });
    const url = await program.url();
    const browser = request.agent(url).set('User-Agent', 'Zebedee/1').set('Cookie', 'anteroom=zebedee');
    await browser.post('/api/sign-in').send({ name: 'zebedee', password: 'zebedee' }).expect(401);
    await browser.get('/api/consultations').query({ q: 'zebedee' }).expect(401);
    await browser.get('/api/drafts/Zebedee%20Patel').expect(401);
    await browser.post('/api/sign-in').set('Content-Type', 'application/json').send('{"name":"zebedee').expect(400);
    program.signal('SIGTERM');
    const { out } = await program.end();
    expect(out).not.toMatch(/zebedee/i);
    const logged = out.split('\n').filter((line) => line.includes('"path"')).map((line) => JSON.parse(line) as { req: object; res: object });
    expect(logged.map(({ req, res }) => ({ ...req, ...res }))).toMatchObject([
      { method: 'POST', path: '/api/sign-in', status: 401 },
      { method: 'GET', path: '/api/consultations', status: 401 },
      { method: 'GET', path: '/api/drafts/…', status: 401 },
      { method: 'POST', path: '/api/sign-in', status: 400 },
    ]);
  });
});
