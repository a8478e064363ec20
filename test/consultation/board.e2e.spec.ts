import type { Kysely } from 'kysely';
import type { ReadingTables } from '../../apps/api/src/consultation/reading-log.migrations';
import { OPERATIONAL } from '../../apps/api/src/engine/engine.tokens';
import { bookedBy, consulting, does, invited } from '../support/a-life';
import { CLINIC, ELSEWHERE, startApi, type Api } from '../support/api';
import { listen } from '../support/listen';

describe('The board', () => {
  let api: Api;
  beforeEach(async () => (api = await startApi()));
  afterEach(() => api.stop());
  const board = async (query: object = {}) => (await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query(query).expect(200)).body;

  it("shows the clinic's day, not the server's", async () => {
    const late = await bookedBy(api.as.reception, { start: '2026-07-06T22:30:00Z' });
    const past = await bookedBy(api.as.reception, { start: '2026-07-06T23:30:00Z' });
    const ids = (await board({ date: '2026-07-06', after: past.position })).rows.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([late.id]);
    expect((await board({ date: '2026-07-07' })).rows).toMatchObject([{ id: past.id }]);
  });

  it.each([['date', 'yesterday'], ['date', '2026-02-30'], ['after', 'x'.repeat(100)]])('names %s when it is wrong', async (field, value) => {
    const { body } = await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ [field]: value }).expect(400);
    expect(body).toMatchObject({ code: 'malformed', errors: [expect.objectContaining({ field })] });
  });

  it('of another clinic, or of none, does not exist', async () => {
    await api.as.reception.get(`/api/clinics/${ELSEWHERE}/board`).expect(404);
    await api.as.reception.get('/api/clinics/nowhere/board').expect(404);
    await api.as['service-manager'].get(`/api/clinics/${CLINIC}/board`).expect(403);
  });

  it('tells whoever watches what changed, and what left the day', async () => {
    const { id, position } = await bookedBy(api.as.reception);
    await board({ after: position });
    const heard = await listen(api, 'reception', `/api/clinics/${CLINIC}/board/live?date=2026-07-06`);
    expect(await heard.next()).toMatchObject({ event: 'board', data: { clinic: CLINIC, date: '2026-07-06', position: expect.any(String), rows: [{ id }] } });
    await does(api.as.reception, id, 'announce-delay', { minutes: 20, cause: 'emergency' });
    await heard.until({ event: 'rows', data: { rows: [{ id, delay: { minutes: 20 } }], removed: [] } });
    await does(api.as.reception, id, 'move-appointment', { start: '2026-07-08T09:00:00Z', minutes: 20, by: 'patient' });
    await heard.until({ event: 'rows', data: { rows: [], removed: [id] } });
    heard.stop();
  });

  it('goes quiet for whoever has signed out, and a stream needs somebody signed in', async () => {
    await api.as.reception.post('/api/sign-out').expect(204);
    await api.as.reception.get(`/api/clinics/${CLINIC}/board/live`).expect(401);
  });
});

describe('Open loops', () => {
  let api: Api;
  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.stop());

  it('are what was begun and is not finished', async () => {
    await bookedBy(api.as.reception, { mode: 'face-to-face' });
    const id = await invited(api, 'face-to-face');
    await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
    await consulting(api, id, 'face-to-face');
    const { position } = await does(api.as.clinician, id, 'end-conversation', { cause: 'finished' });
    const { body } = await api.as.clinician.get(`/api/clinics/${CLINIC}/open-loops`).query({ after: position }).expect(200);
    expect(new Set(body.loops.map(({ consultation }: { consultation: string }) => consultation))).toEqual(new Set([id]));
    expect(body.loops).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'attendance-not-closed', owner: 'clinician' })]));
  });
});

describe('Searching', () => {
  let api: Api;
  let found: { id: string; reference: string; position: string };
  beforeAll(async () => {
    api = await startApi();
    await bookedBy(api.as.reception);
    const details = { name: { given: 'Łucja', family: "Şahin-O'Brien" }, dateOfBirth: '1970-01-01', nhsNumber: '4010232137', clinicNumber: null };
    found = await bookedBy(api.as.reception, { details });
  });
  afterAll(() => api.stop());
  const search = async (q: string) => {
    const { body } = await api.as.reception.get('/api/consultations').query({ q, after: found.position }).expect(200);
    return body.results.map(({ id }: { id: string }) => id);
  };

  it.each(['lucja', 'SAHIN', "o'brien luc", 'obrien', 'Łucja Şahin', '401 023 2137', '4010232137'])('finds by "%s"', async (q) => {
    expect(await search(q)).toEqual([found.id]);
  });

  it('finds by the reference, however it is typed', async () => {
    expect(await search(found.reference.toLowerCase().replace('-', ' '))).toEqual([found.id]);
  });

  it('asks an auditor why and notes it, and is for no service manager', async () => {
    expect((await api.as.auditor.get('/api/consultations').query({ q: 'sahin' }).expect(400)).body.errors).toMatchObject([{ field: 'reason' }]);
    const { body } = await api.as.auditor.get('/api/consultations').query({ q: 'sahin', reason: 'Complaint 17' }).expect(200);
    expect(body.results).toMatchObject([{ id: found.id }]);
    const db = api.server.app.get<Kysely<ReadingTables>>(OPERATIONAL);
    const noted = await db.selectFrom('reading_log').selectAll().where('reader', '=', api.staff.auditor).where('what', '=', 'search').execute();
    expect(noted).toMatchObject([{ role: 'auditor', reason: 'Complaint 17' }]);
    await api.as['service-manager'].get('/api/consultations').query({ q: 'sahin' }).expect(403);
  });

  it.each(['', '  ', 'zzz', '%', "' OR 1=1", '9434765918'])('finds nobody by "%s"', async (q) => {
    expect(await search(q)).toEqual([]);
  });
});
