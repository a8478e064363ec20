import type { Kysely } from 'kysely';
import { ReadingLog } from '../../apps/api/src/consultation/reading-log';
import type { ReadingTables } from '../../apps/api/src/consultation/reading-log.migrations';
import { OPERATIONAL } from '../../apps/api/src/engine/engine.tokens';
import { bookedBy, invited } from '../support/a-life';
import { aBooking, CLINIC, startApi, type Api } from '../support/api';
import { eventually } from '../support/eventually';
import { listen } from '../support/listen';
import { visitor } from '../support/patient';

const WHY = { reason: 'Complaint 17' };

describe('Every reading is noted', () => {
  let api: Api;
  let id: string;
  const store = () => api.server.app.get<Kysely<ReadingTables>>(OPERATIONAL);
  const all = () => store().selectFrom('reading_log').selectAll().execute();
  const noted = async () => (await all()).map(({ id: _id, at: _at, ...rest }) => Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)));

  beforeEach(async () => {
    api = await startApi();
    id = await invited(api);
    await api.settled();
    await store().deleteFrom('reading_log').execute();
  });
  afterEach(() => api.stop());

  it.each([
    ['the record', '', { what: 'record' }],
    ['the record as it stood', '?revision=1', { what: 'record', revision: 1 }],
    ['the history', '/history', { what: 'history' }],
    ['the letter', '/letter', { what: 'letter', form: 'json' }],
    ['the letter on paper', '/letter?as=pdf', { what: 'letter', form: 'pdf' }],
    ['the letter for another system', '/letter?as=fhir', { what: 'letter', form: 'fhir' }],
    ['the messages', '/messages', { what: 'messages' }],
    ['the letter to the patient', '/visit-letter', { what: 'visit-letter' }],
  ])('of %s', async (_what, path, expected) => {
    await api.as.clinician.get(`/api/consultations/${id}${path}`).expect(200);
    expect(await noted()).toEqual([{ reader: api.staff.clinician, role: 'clinician', consultation: id, ...expected }]);
    expect((await all())[0]?.at).toBe(api.clock.now().toISOString());
  });

  it('of one message', async () => {
    const message = await eventually(async () => {
      const { body } = await api.as.reception.get(`/api/consultations/${id}/messages`).expect(200);
      return (body.messages as { id: string }[])[0]?.id ?? Promise.reject(new Error('There is no message yet'));
    });
    await api.as.reception.get(`/api/consultations/${id}/messages/${message}.eml`).expect(200);
    expect((await noted()).map(({ what }) => what)).toEqual(['messages', 'message']);
  });

  it('with the reason an auditor gives, and in that role', async () => {
    await api.as.auditor.get(`/api/consultations/${id}/letter`).query({ ...WHY, as: 'html' }).expect(200);
    expect(await noted()).toEqual([{ reader: api.staff.auditor, role: 'auditor', consultation: id, what: 'letter', form: 'html', ...WHY }]);
  });

  it('of everybody who was found by looking for a person, and of the looking where nobody was', async () => {
    await api.as.reception.get('/api/consultations').query({ q: 'patel' }).expect(200);
    await api.as.auditor.get('/api/consultations').query({ q: 'nobody', ...WHY }).expect(200);
    expect(await noted()).toEqual([
      { reader: api.staff.reception, role: 'reception', what: 'search', consultation: id },
      { reader: api.staff.auditor, role: 'auditor', what: 'search', ...WHY },
    ]);
  });

  it('of a list once, with its clinic and day, however many stand on it', async () => {
    await bookedBy(api.as.reception);
    await api.as.reception.get(`/api/clinics/${CLINIC}/board`).expect(200);
    const heard = await listen(api, 'clinician', `/api/clinics/${CLINIC}/board/live?date=2026-07-07`);
    await heard.next();
    heard.stop();
    await api.as.clinician.get(`/api/clinics/${CLINIC}/open-loops`).expect(200);
    await api.as.reception.get('/api/clinic-lists').query({ clinic: CLINIC }).expect(200);
    expect(await noted()).toEqual([
      { reader: api.staff.reception, role: 'reception', what: 'board', clinic: CLINIC, day: '2026-07-06' },
      { reader: api.staff.clinician, role: 'clinician', what: 'board', clinic: CLINIC, day: '2026-07-07' },
      { reader: api.staff.clinician, role: 'clinician', what: 'open-loops', clinic: CLINIC },
      { reader: api.staff.reception, role: 'reception', what: 'import-report', clinic: CLINIC },
    ]);
  });

  it('of whoever is told that there is a booking already', async () => {
    await api.as.reception.post('/api/consultations').send(aBooking).expect(409);
    expect(await noted()).toEqual([{ reader: api.staff.reception, role: 'reception', what: 'double-booking', consultation: id }]);
  });

  it("of the patient's own page, told apart from what staff read", async () => {
    const patient = await visitor(api, id);
    await patient.browser.get(patient.address).expect(200);
    const [reading] = await noted();
    expect(reading).toMatchObject({ role: 'patient', what: 'visit', consultation: id });
    expect(Object.values(api.staff)).not.toContain(reading?.reader);
  });

  it('once while a screen follows what happens, and again ten minutes later', async () => {
    const read = () => api.as.clinician.get(`/api/consultations/${id}`).expect(200);
    await read();
    await read();
    expect(await noted()).toHaveLength(1);
    await api.as.reception.get(`/api/consultations/${id}`).expect(200);
    api.clock.advance(10 * 60_000);
    await read();
    expect(await noted()).toHaveLength(3);
  });

  it('or nothing is read: what cannot be noted is not given', async () => {
    await store().schema.alterTable('reading_log').renameTo('elsewhere').execute();
    const patient = await visitor(api, id);
    for (const path of ['', '/history', '/letter', '/letter?as=pdf', '/messages', '/visit-letter']) {
      const { body, text } = await api.as.clinician.get(`/api/consultations/${id}${path}`).expect(503);
      expect(body.code).toBe('unavailable');
      expect(text).not.toContain('Patel');
    }
    await api.as.reception.get(`/api/clinics/${CLINIC}/board`).expect(503);
    await api.as.reception.get('/api/consultations').query({ q: 'patel' }).expect(503);
    await patient.browser.get(patient.address).expect(503);
    await store().schema.alterTable('elsewhere').renameTo('reading_log').execute();
    await api.as.clinician.get(`/api/consultations/${id}`).expect(200);
    expect(await api.server.app.get(ReadingLog).of([id])).toHaveLength(1);
  });
});
