import { does, invited } from '../support/a-life';
import { CLINIC, startApi, type Api } from '../support/api';
import { stranger, visitor, wayIn } from '../support/patient';

const BORN = '1958-03-14';

describe("A patient's visit", () => {
  let api: Api;
  let id: string;
  const types = async () => {
    const { body } = await api.as.clinician.get(`/api/consultations/${id}/history`).expect(200);
    return body.facts.map(({ type }: { type: string }) => type) as string[];
  };

  beforeEach(async () => {
    api = await startApi();
    id = await invited(api);
  });
  afterEach(() => api.stop());

  it('shows to whoever finds the link which clinic it belongs to, and nothing else', async () => {
    const { token, code } = await wayIn(api, id);
    for (const brought of [{ token }, { code }, { code: code.toLowerCase().replace('-', ' ') }]) {
      const { body } = await stranger(api).post('/api/visits/look').send(brought).expect(200);
      expect(body).toEqual({ clinic: { name: 'Riverside Cardiology', helpNumber: '020 7946 0100' }, state: 'open', canConfirm: true });
    }
    expect((await types()).filter((type) => type === 'VisitLinkTried' || type === 'PatientArrived')).toEqual([]);
  });

  it('says whom one will see, also when the appointment was moved to somebody else', async () => {
    const { browser, address } = await visitor(api, id);
    await does(api.as.reception, id, 'move-appointment', { start: '2026-07-06T10:00:00Z', minutes: 20, clinician: api.staff.clinician, by: 'clinic' });
    const { body } = await browser.get(address).expect(200);
    expect(body.visit.appointment.clinicianName).toBe('Okafor');
  });

  it('is opened by the date of birth, for that visit only', async () => {
    const { browser, address } = await visitor(api, id);
    const { body } = await browser.get(address).expect(200);
    expect(body).toMatchObject({
      visit: { name: 'Mrs Patel', state: 'too-early-or-test', appointment: { start: '2026-07-06T09:00:00.000Z', mode: 'video' } },
      clinic: { name: 'Riverside Cardiology', zone: 'Europe/London', backupNumber: '020 7946 0101' },
    });
    await browser.get('/api/me').expect(401);
    await stranger(api).get(address).expect(401);
  });

  it('knows the same browser again that opens the link anew, by a number that says nothing else and that no page can read', async () => {
    const { token } = await wayIn(api, id);
    const cookieFor = async (browser = stranger(api)): Promise<string> => {
      const { headers } = await browser.post('/api/visits').send({ token, dateOfBirth: BORN }).expect(201);
      const cookies = headers['set-cookie'] as unknown as string[];
      return cookies.find((cookie) => cookie.startsWith('device=')) ?? '';
    };
    const browser = stranger(api);
    const first = await cookieFor(browser);
    expect(first).toMatch(/^device=[\w-]{22}; Path=\/api\/visits; HttpOnly; SameSite=Strict$/);
    expect(await cookieFor(browser)).toBe(first);
    expect(await cookieFor()).not.toBe(first);
  });

  it('takes opening the link before its time as a test, once an hour, and never as arriving', async () => {
    await visitor(api, id);
    await visitor(api, id);
    expect((await types()).filter((type) => type === 'VisitLinkTried')).toHaveLength(1);
    const { browser, address } = await visitor(api, id);
    const { body } = await browser.post(`${address}/arrive`).expect(409);
    expect(body.code).toBe('too-early-to-arrive');
  });

  it('is an arrival within the window, and the team is told', async () => {
    await api.until('2026-07-06T08:40:00Z');
    const { browser, address } = await visitor(api, id);
    expect((await browser.post(`${address}/arrive`).expect(200)).body.stage).toBe('arrived');
    const { position } = (await browser.post(`${address}/confirm-checks`).expect(200)).body;
    const { body } = await api.as.clinician.get(`/api/clinics/${CLINIC}/board`).query({ after: position }).expect(200);
    expect(body.rows[0]).toMatchObject({ phase: 'waiting', arrivedAt: '2026-07-06T08:40:00.000Z', ready: true });
    expect((await browser.get(address).expect(200)).body.visit).toMatchObject({ state: 'waiting', place: { place: 1, ahead: 0 } });
    expect((await types()).filter((type) => type === 'VisitLinkTried')).toHaveLength(0);
  });

  it('locks after five wrong dates, tells whom to ring, and reception unlocks it', async () => {
    const { token } = await wayIn(api, id);
    for (const left of [4, 3, 2, 1]) {
      const { body } = await stranger(api).post('/api/visits').send({ token, dateOfBirth: '1958-03-15' }).expect(403);
      expect(body).toMatchObject({ code: 'date-of-birth-differs', left });
    }
    const { body } = await stranger(api).post('/api/visits').send({ token, dateOfBirth: '1958-03-15' }).expect(409);
    expect(body).toMatchObject({ code: 'link-locked', detail: expect.stringContaining('020 7946 0100') });
    await stranger(api).post('/api/visits').send({ token, dateOfBirth: BORN }).expect(409);
    expect((await stranger(api).post('/api/visits/look').send({ token }).expect(200)).body.state).toBe('locked');
    await does(api.as.reception, id, 'unlock-visit', { reason: 'Rang, gave name and address' });
    await stranger(api).post('/api/visits').send({ token, dateOfBirth: '1958-03-15' }).expect(403);
    await stranger(api).post('/api/visits').send({ token, dateOfBirth: BORN }).expect(201);
  });

  it('gives no more tries to many at once', async () => {
    const { token } = await wayIn(api, id);
    const answers = await Promise.all(Array.from({ length: 12 }, () => stranger(api).post('/api/visits').send({ token, dateOfBirth: '1990-01-01' })));
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(4);
    expect((await types()).filter((type) => type === 'VisitLocked')).toHaveLength(1);
  });

  it('ends for an old link when a new one is issued, and says whom to ring', async () => {
    const { browser, address } = await visitor(api, id);
    const { token } = await wayIn(api, id);
    await does(api.as.reception, id, 'issue-visit-link');
    await browser.get(address).expect(401);
    const { body } = await stranger(api).post('/api/visits/look').send({ token }).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', clinic: { helpNumber: '020 7946 0100' } });
    await visitor(api, id);
  });

  it('knows no link that was never given out', async () => {
    const { body } = await stranger(api).post('/api/visits/look').send({ token: 'x'.repeat(32) }).expect(404);
    expect(body).toMatchObject({ code: 'link-not-known', detail: expect.stringContaining('ring') });
  });
});
