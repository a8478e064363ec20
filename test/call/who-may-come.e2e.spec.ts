import { request } from 'node:http';
import { until } from '@anteroom/media/testing';
import type { Kysely } from 'kysely';
import { OPERATIONAL } from '../../apps/api/src/engine/engine.tokens';
import type { IdentityTables } from '../../apps/api/src/identity/identity.migrations';
import { does } from '../support/a-life';
import { type Api, ELSEWHERE, startApi } from '../support/api';
import { appoint, signIn } from '../support/staff';
import { ALine, atPatientsDoor, atStaffsDoor, cookieOf, open, socketTo, waiting, type LineOptions, type Refusal, type Waiting } from './a-line';

describe('Who may come to a call', () => {
  let api: Api;
  let called: Waiting;
  beforeAll(async () => {
    api = await startApi();
    called = await waiting(api);
  });
  afterAll(() => api.stop());

  const refusal = async (options: LineOptions): Promise<Refusal | null> => {
    const socket = socketTo(api.server.url, options);
    const refused = await open(socket);
    socket.terminate();
    return refused;
  };
  const staffPath = (id = called.id): string => `/api/consultations/${id}/call`;

  it('is a clinician of the clinic, and the patient', async () => {
    expect(await refusal(atStaffsDoor(api, called.id))).toBeNull();
    expect(await refusal(atPatientsDoor(called.patient))).toBeNull();
  });

  it.each(['reception', 'auditor', 'administrator', 'service-manager'] as const)('is not %s', async (role) => {
    expect(await refusal({ path: staffPath(), cookie: cookieOf(api.as[role], staffPath()) })).toEqual({ status: 403, code: 'not-your-role' });
  });

  it('is nobody of another clinic, who is not even told that there is such a consultation', async () => {
    await appoint(api.server, 'harold', ['clinician'], [ELSEWHERE]);
    const cookie = cookieOf(await signIn(api.server, 'harold'), staffPath());
    expect(await refusal({ path: staffPath(), cookie })).toEqual({ status: 404, code: 'not-found' });
    const nowhere = staffPath('0b0f6c8e-6f62-4b7d-9c3a-6a3f7d0f2f11');
    expect(await refusal({ path: nowhere, cookie })).toEqual({ status: 404, code: 'not-found' });
  });

  it('is nobody without a session, or with another visit’s', async () => {
    expect(await refusal({ path: staffPath() })).toEqual({ status: 401, code: 'not-signed-in' });
    const other = await waiting(api, { evenIfBooked: true, start: '2026-07-06T10:00:00.000Z' });
    expect(await refusal({ ...atPatientsDoor(other.patient), cookie: atPatientsDoor(called.patient).cookie as string })).toEqual({ status: 401, code: 'not-signed-in' });
    expect(await refusal({ path: staffPath(), cookie: atPatientsDoor(called.patient).cookie as string })).toEqual({ status: 401, code: 'not-signed-in' });
  });

  it.each([['another site', 'https://elsewhere.example'], ['nowhere', null], ['an address that is none', 'null']])('is no page of %s', async (_where, origin) => {
    expect(await refusal({ ...atStaffsDoor(api, called.id), origin })).toEqual({ status: 403, code: 'cross-site' });
  });

  it.each(['/api/consultations', '/api/health', '/', '/api/practice/0b0f6c8e-6f62-4b7d-9c3a-6a3f7d0f2f11/janus', '/api/consultations/%00/call'])('finds no line at %s', async (path) => {
    expect(await refusal({ path, cookie: cookieOf(api.as.clinician, path) })).toEqual({ status: 404, code: 'not-found' });
  });

  it('is not asked of a program that would speak something newer and is content with an answer', async () => {
    const asks = (method: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQAoAAAAAIAAAAA' };
        const sent = request(`${api.server.url}/api/health`, { method, headers }, (response) => void response.resume().once('end', () => resolve(response.statusCode)));
        sent.once('error', reject).end();
      });
    expect([await asks('GET'), await asks('POST')]).toEqual([200, 400]);
  });

  it('is asked again while they are there: whoever signs out is out, and whoever listens to a patient is not locked out', async () => {
    const [leaving, staying] = [await signIn(api.server, 'okafor'), await signIn(api.server, 'okafor')];
    const other = await waiting(api, { evenIfBooked: true, start: '2026-07-06T10:00:00.000Z' });
    const [left, patient, stayed] = await Promise.all([
      ALine.join(api, { path: staffPath(other.id), cookie: cookieOf(leaving, staffPath(other.id)) }),
      ALine.join(api, atPatientsDoor(called.patient)),
      ALine.join(api, { path: staffPath(), cookie: cookieOf(staying, staffPath()) }),
    ]);
    await leaving.post('/api/sign-out').expect(204);
    await does(api.as.clinician, called.id, 'call-in');
    await stayed.hears('enter');
    api.clock.advance(10 * 60_000);
    expect((await left.hears('closed', 0, 60_000)).why).toBe('signed-out');
    await until(() => left.closedWith !== undefined, 'the end of the line');
    // Asked again, which is a sign of life ten minutes after the last request of anybody.
    const seenNow = api.server.app.get<Kysely<IdentityTables>>(OPERATIONAL).selectFrom('sessions').select('key').where('seen', '=', api.clock.now().getTime());
    await until(async () => (await seenNow.execute()).length === 1, 'a sign of life', 60_000);
    api.clock.advance(10 * 60_000);
    await staying.get(`/api/consultations/${called.id}`).expect(200);
    await Promise.all([stayed, patient].map((line) => line.close()));
  });

  describe('and then says something', () => {
    let line: ALine;
    beforeEach(async () => (line = await ALine.open(api, atPatientsDoor(called.patient))));
    afterEach(() => line.socket.terminate());
    const says = (frame: string | Buffer): void => line.socket.send(frame);

    it.each([
      ['no JSON', '{', 'malformed'],
      ['no message', '[]', 'malformed'],
      ['an unknown one', '{"type":"sudo"}', 'malformed'],
      ['one that every object has', '{"type":"constructor"}', 'malformed'],
      ['one with more in it', '{"type":"leave","now":true}', 'malformed'],
      ['one before they have come', '{"type":"say","text":"Hello"}', 'hello-first'],
      ['a very long one', JSON.stringify({ type: 'signal', to: 'x', data: 'x'.repeat(20_000) }), 'too-large'],
      ['bytes', Buffer.from([1, 2, 3]), 'malformed'],
    ])('%s: refused, and nothing is lost', async (_what, frame, code) => {
      says(frame);
      expect(await line.hears('refused')).toMatchObject({ code });
      line.say({ type: 'hello', ways: ['direct'] });
      await line.hears('welcome');
    });

    it('what only the clinician may: refused', async () => {
      line.say({ type: 'hello', ways: ['direct'] });
      await line.hears('welcome');
      line.say({ type: 'admit', id: line.id });
      expect(await line.hears('refused')).toMatchObject({ code: 'not-your-role' });
    });

    it('nonsense without end: the line ends', async () => {
      for (let count = 0; count < 30; count += 1) says('?');
      await until(() => line.closedWith === 1008, 'the end of the line');
    });

    it('too much at once: refused, before it is looked at', async () => {
      line.say({ type: 'hello', ways: ['direct'] });
      // More than twice as much, because what is counted begins anew every ten seconds.
      for (let count = 0; count < 810; count += 1) line.say({ type: 'state', muted: false, cameraOff: false });
      expect(await line.hears('refused')).toMatchObject({ code: 'too-many' });
    });
  });

  it('opens no more lines than a page needs', async () => {
    const answers: (Refusal | null)[] = [];
    const cookie = cookieOf(await signIn(api.server, 'okafor'), staffPath());
    for (let count = 0; count < 100; count += 1) answers.push(await refusal({ path: staffPath(), cookie }));
    expect(answers[0]).toBeNull();
    expect(answers.at(-1)).toEqual({ status: 429, code: 'too-many' });
  });
});
