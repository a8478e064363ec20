import { Consultations } from '../../apps/api/src/consultation/consultations';
import { bookedBy, does } from '../support/a-life';
import { aBooking, CLINIC, startApi, type Api } from '../support/api';

describe('The same request sent again', () => {
  let api: Api;
  let id: string;
  const send = (key: string, body: object, stem = 'take-note') =>
    api.as.clinician.post(`/api/consultations/${id}/${stem}`).set('Idempotency-Key', key).send(body);
  const notes = async () => (await api.as.clinician.get(`/api/consultations/${id}`).expect(200)).body.record.sections.notes;

  beforeAll(async () => (api = await startApi()));
  beforeEach(async () => ({ id } = await bookedBy(api.as.reception)));
  afterAll(() => api.stop());

  it('under its key happens once and gets the same answer, also when both are on their way', async () => {
    const [one, two] = await Promise.all([send('a', { text: 'Once' }), send('a', { text: 'Once' })]);
    const later = await send('a', { text: 'Once' }).expect(200);
    expect(two.body).toEqual(one.body);
    expect(later.body).toEqual(one.body);
    expect(await notes()).toHaveLength(1);
  });

  it('without a key happens again', async () => {
    for (const _ of [1, 2]) await does(api.as.clinician, id, 'take-note', { text: 'Twice' });
    expect(await notes()).toHaveLength(2);
  });

  it('is another request when it says something else under the same key', async () => {
    await send('a', { text: 'One' }).expect(200);
    expect((await send('a', { text: 'Other' }).expect(422)).body.code).toBe('key-reused');
    expect((await send('a', { minutes: 5, cause: 'staff' }, 'announce-delay').expect(422)).body.code).toBe('key-reused');
    expect(await notes()).toHaveLength(1);
  });

  it('may be right after it was refused: refusals are not remembered', async () => {
    await send('a', {}, 'call-in').expect(409);
    await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
    expect((await send('a', {}, 'call-in').expect(200)).body.stage).toBe('opening');
  });

  it('gives one link, not two, when an invitation is repeated', async () => {
    const { id: face } = await bookedBy(api.as.reception, { mode: 'face-to-face' });
    const invite = () => api.as.reception.post(`/api/consultations/${face}/invite-patient`).set('Idempotency-Key', 'i').send({ channel: 'letter' }).expect(200);
    expect((await invite()).body).toEqual((await invite()).body);
    const { body } = await api.as.reception.get(`/api/consultations/${face}/history`).expect(200);
    expect(body.facts.filter(({ type }: { type: string }) => type === 'VisitLinkIssued')).toHaveLength(1);
  });

  it('books one consultation under one key', async () => {
    const book = (more: object = {}) => api.as.reception.post('/api/consultations').set('Idempotency-Key', 'b').send({ ...aBooking, evenIfBooked: true, ...more });
    const [one, two] = await Promise.all([book(), book()]);
    expect(one.status).toBe(201);
    expect(two.body).toEqual(one.body);
    expect((await book({ minutes: 30 }).expect(422)).body.code).toBe('key-reused');
    const { body } = await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ after: one.body.position }).expect(200);
    expect(body.rows.filter((row: { id: string }) => row.id === one.body.id)).toHaveLength(1);
  });
});

describe('A command from behind the head', () => {
  let api: Api;
  let id: string;
  let seen: number;
  const send = (stem: string, body: object, ifMatch: string) =>
    api.as.clinician.post(`/api/consultations/${id}/${stem}`).set('If-Match', ifMatch).send(body);

  beforeAll(async () => (api = await startApi()));
  beforeEach(async () => {
    ({ id } = await bookedBy(api.as.reception));
    // What the clock has to say about a booking at such short notice is said before anybody looks.
    await api.settled();
    const { headers, body } = await api.as.clinician.get(`/api/consultations/${id}`).expect(200);
    seen = body.head;
    expect(headers.etag).toBe(`"${seen}"`);
    await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
  });
  afterAll(() => api.stop());

  it('is refused and told what happened meanwhile', async () => {
    const { body } = await send('call-in', {}, `"${seen}"`).expect(409);
    expect(body).toMatchObject({ code: 'moved-on', meanwhile: [expect.stringMatching(/arrived|here/i)] });
  });

  it('goes through when it only adds', async () => {
    await send('take-note', { text: 'Seen in the corridor' }, `"${seen}"`).expect(200);
  });

  it('goes through when only the engine remarked something meanwhile', async () => {
    const about = { id, stem: 'try-visit-link', input: {}, asking: { id: 'system', roles: ['system' as const] } };
    await api.server.app.get(Consultations).change(about);
    await send('call-in', {}, `"${seen + 1}"`).expect(200);
  });

  it('goes through when whoever sends it did what happened meanwhile', async () => {
    await send('confirm-checks', { by: 'clinician' }, `"${seen + 1}"`).expect(200);
    await send('call-in', {}, `"${seen + 1}"`).expect(200);
  });

  it('goes through when it names the head', async () => {
    await send('call-in', {}, `W/"${seen + 1}"`).expect(200);
  });

  it('says so when it names no revision at all', async () => {
    const { body } = await send('call-in', {}, 'yesterday').expect(400);
    expect(body).toMatchObject({ code: 'malformed', errors: [{ field: 'If-Match' }] });
  });

  it('lets one of two win who call the patient in at once', async () => {
    const answers = await Promise.all([1, 2].map(() => send('call-in', {}, `"${seen + 1}"`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
