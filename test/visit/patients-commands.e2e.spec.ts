import { consulting, does, invited, settled } from '../support/a-life';
import { CLINIC, startApi, type Api } from '../support/api';
import { listenWith } from '../support/listen';
import { stranger, visitor, wayIn, type Visitor } from '../support/patient';

const BODIES: Readonly<Record<string, object>> = {
  arrive: {},
  'confirm-checks': {},
  'report-failed-checks': { what: 'microphone', details: 'No sound' },
  'ask-for-help': { about: 'sound', words: 'I hear nothing' },
  'state-preference': { kind: 'telephone', words: 'I would rather be phoned' },
  'record-needs': { interpreter: true, language: 'Polish', companion: 'none', hearing: false, other: false },
  'record-reading': { reading: { what: 'weight', kilograms: 71.5 } },
  leave: { words: 'My bus goes' },
  'answer-opening': { kind: 'sees-and-hears' },
};
const ODD: readonly object[] = [{}, [], { unknown: 1 }, { what: 7, about: [], kind: {}, words: 'x'.repeat(20_001) }, { reading: null }, { happenedAt: '2026-01-01T00:00:00Z' }];

describe('A patient on their page', () => {
  let api: Api;
  let id: string;
  let patient: Visitor;
  const send = (stem: string, body: object = BODIES[stem] ?? {}) => patient.browser.post(`${patient.address}/${stem}`).send(body);
  const page = async () => (await patient.browser.get(patient.address).expect(200)).body;

  beforeEach(async () => {
    api = await startApi();
    id = await invited(api);
    await api.until('2026-07-06T08:40:00Z');
    patient = await visitor(api, id);
  });
  afterEach(() => api.stop());

  it('can do all of it, as themselves', async () => {
    for (const stem of Object.keys(BODIES)) await send(stem).expect(200);
    const { body } = await api.as.clinician.get(`/api/consultations/${id}/history`).expect(200);
    const theirs = body.facts.filter(({ actor }: { actor: { role: string } }) => actor.role === 'patient');
    expect(theirs.map(({ type }: { type: string }) => type)).toEqual([
      'PatientArrived', 'ChecksPassed', 'ChecksFailed', 'HelpAsked', 'PreferenceStated', 'NeedsRecorded', 'ReadingRecorded', 'HelpAsked',
    ]);
    expect(new Set(theirs.map(({ actor }: { actor: { id: string } }) => actor.id)).size).toBe(1);
  });

  it('is never struck off by leaving', async () => {
    await send('arrive').expect(200);
    expect((await send('leave').expect(200)).body.stage).toBe('arrived');
  });

  it.each(Object.keys(BODIES))('sending %s oddly is told which field, and nothing breaks', async (stem) => {
    for (const odd of ODD) expect([200, 400, 409]).toContain((await send(stem, odd)).status);
    expect((await send(stem, { unknown: 1 }).expect(400)).body).toMatchObject({ code: 'malformed', errors: expect.arrayContaining([expect.objectContaining({ field: 'unknown' })]) });
  });

  it.each(Object.keys(BODIES))('sending %s needs the cookie of that visit', async (stem) => {
    await stranger(api).post(`${patient.address}/${stem}`).send(BODIES[stem]).expect(401);
    await patient.browser.post(`/api/visits/0b0f6c8e-6f62-4b7d-9c3a-6a3f7d0f2f11/${stem}`).send(BODIES[stem]).expect(401);
  });

  it('cannot do what only staff can', async () => {
    await send('cancel-consultation', { by: 'patient', reason: 'x' }).expect(404);
    await patient.browser.post(`/api/consultations/${id}/cancel-consultation`).send({ by: 'patient', reason: 'x' }).expect(401);
  });

  it('has a cookie for that visit alone', () => {
    expect(patient.cookie).toMatch(new RegExp(`^visit=[\\w-]{43}; Path=${patient.address}; HttpOnly; SameSite=Strict$`));
  });

  it('sees their place and an honest delay with its cause, in the order of the board', async () => {
    const other = await invited(api, 'video', { start: '2026-07-06T08:50:00Z' });
    await does(api.as.reception, other, 'record-arrival', { how: 'reception' });
    await send('arrive').expect(200);
    const { position } = await does(api.as.reception, id, 'announce-delay', { minutes: 25, cause: 'emergency' });
    await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ after: position });
    expect((await page()).visit).toMatchObject({ state: 'checks', place: { place: 2, ahead: 1, delayMinutes: 25, cause: 'emergency' } });
  });

  it('is told when called, without asking', async () => {
    const heard = await listenWith(`${api.server.url}${patient.address}/live`, patient.cookie.split(';')[0] as string);
    expect(await heard.next()).toMatchObject({ event: 'visit', data: { visit: { state: 'before' }, clinic: { name: 'Riverside Cardiology' }, position: expect.any(String) } });
    await send('arrive').expect(200);
    await heard.until({ event: 'visit', data: { visit: { state: 'checks' } } });
    await does(api.as.clinician, id, 'call-in');
    await heard.until({ event: 'visit', data: { visit: { state: 'in-call' } } });
    heard.stop();
  });

  it('reads the summary afterwards, never the notes, and after the aftercare whom to ring', async () => {
    await send('arrive').expect(200);
    await consulting(api, id, 'video');
    await does(api.as.clinician, id, 'take-note', { text: 'Secret-note' });
    await does(api.as.clinician, id, 'end-conversation', { cause: 'finished' });
    await settled(api, id);
    const after = await page();
    expect(after.visit).toMatchObject({ state: 'after', summary: { advice: expect.stringContaining('Rest'), redFlags: ['Chest pain', 'Fainting'] } });
    expect(JSON.stringify(after)).not.toContain('Secret');
    api.clock.set('2026-08-03T07:00:00Z');
    const still = await visitor(api, id);
    expect((await still.browser.get(still.address).expect(200)).body.visit.state).toBe('after');
    api.clock.set('2026-08-03T12:00:00Z');
    const { token } = await wayIn(api, id);
    expect((await stranger(api).post('/api/visits/look').send({ token }).expect(200)).body.state).toBe('closed');
    expect((await stranger(api).post('/api/visits').send({ token, dateOfBirth: '1958-03-14' }).expect(409)).body).toMatchObject({
      code: 'visit-closed', detail: expect.stringContaining('020 7946 0100'),
    });
  });

  it('has to confirm again after half a day', async () => {
    api.clock.advance(12 * 60 * 60_000);
    await patient.browser.get(patient.address).expect(401);
  });
});

describe('A patient whose birth date nobody knows', () => {
  it('is led to reception', async () => {
    const api = await startApi();
    const details = { name: { given: 'No', family: 'Date' }, dateOfBirth: null, nhsNumber: null, clinicNumber: null };
    const id = await invited(api, 'video', { details });
    const { code } = await wayIn(api, id);
    expect((await stranger(api).post('/api/visits/look').send({ code }).expect(200)).body).toMatchObject({ state: 'open', canConfirm: false });
    expect((await stranger(api).post('/api/visits').send({ code, dateOfBirth: '1970-01-01' }).expect(409)).body).toMatchObject({
      code: 'date-of-birth-not-known', detail: expect.stringContaining('020 7946 0100'),
    });
    await api.stop();
  });
});

describe('Guessing links', () => {
  it('is stopped after fifty, for that address', async () => {
    const api = await startApi();
    for (let n = 0; n < 50; n += 1) await stranger(api).post('/api/visits/look').send({ code: `23456-789C${n % 10}` }).expect(404);
    const { body } = await stranger(api).post('/api/visits/look').send({ code: '23456-789CD' }).expect(429);
    expect(body).toMatchObject({ code: 'too-many' });
    await api.stop();
  });

  it.each([{}, { token: 'a', code: 'b' }, { token: 7 }, { token: 'x'.repeat(300) }])('oddly is told which field: %j', async (odd) => {
    const api = await startApi();
    const { body } = await stranger(api).post('/api/visits/look').send(odd).expect(400);
    expect(body).toMatchObject({ code: 'malformed', errors: [expect.objectContaining({ field: expect.any(String) })] });
    await api.stop();
  });
});
