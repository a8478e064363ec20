import { bookedBy } from '../support/a-life';
import { aBooking, CLINIC, ELSEWHERE, startApi, type Api } from '../support/api';

describe('Booking', () => {
  let api: Api;
  beforeEach(async () => (api = await startApi()));
  afterEach(() => api.stop());
  const book = (more: object = {}) => api.as.reception.post('/api/consultations').send({ ...aBooking, ...more });
  const details = (more: object) => ({ details: { ...aBooking.details, ...more } });

  it('puts the patient on the board, with a reference for the telephone', async () => {
    const { body } = await book().expect(201);
    expect(body).toEqual({ id: expect.any(String), reference: expect.stringMatching(/^\w\w-\w{4}$/), revision: expect.any(Number), position: expect.any(String) });
    const board = await api.as.clinician.get(`/api/clinics/${CLINIC}/board`).query({ after: body.position }).expect(200);
    expect(board.body).toMatchObject({ clinic: CLINIC, date: '2026-07-06', rows: [{ id: body.id, reference: body.reference, phase: 'booked' }] });
    expect(board.body.rows[0].patient).toMatchObject({ name: 'Mrs Meera Patel', nhsNumber: '9434765919' });
  });

  it.each<[string, object]>([
    ['clinic', { clinic: undefined }], ['start', { start: 'tomorrow at nine' }], ['start', { start: '2026-07-06 09:00' }], ['minutes', { minutes: '20' }],
    ['mode', { mode: 'pigeon' }], ['visit', { visit: undefined }], ['details', { details: null }], ['details.name', details({ name: 'Patel' })],
    ['details.name.family', details({ name: { given: 'Meera', family: ' ' } })], ['details.dateOfBirth', details({ dateOfBirth: '1958-02-30' })],
    ['details.nhsNumber', details({ nhsNumber: '943 476 5918' })], ['details.email', details({ email: 'not an address' })],
    ['patient', { patient: '0b0f6c8e-6f62-4b7d-9c3a-6a3f7d0f2f11' }], ['criteria.0.met', { criteria: [{ criterion: 'private', met: 'yes' }] }],
  ])('names %s when it is wrong', async (field, wrong) => {
    const { body } = await book(wrong).expect(400);
    expect(body).toMatchObject({ code: 'malformed', errors: expect.arrayContaining([expect.objectContaining({ field })]) });
  });

  it('is for reception and clinicians, in their own clinics', async () => {
    await api.as.auditor.post('/api/consultations').send(aBooking).expect(403);
    for (const clinic of [ELSEWHERE, 'nowhere']) expect((await book({ clinic }).expect(404)).body.code).toBe('not-found');
  });

  it('asks back when the patient is booked that day already, and takes yes for an answer', async () => {
    const { body: first } = await book().expect(201);
    await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ after: first.position });
    const { body } = await book({ start: '2026-07-06T13:00:00Z' }).expect(409);
    expect(body).toMatchObject({ code: 'possible-double-booking', others: [{ id: first.id, reference: first.reference, start: aBooking.start }] });
    await book({ start: '2026-07-06T13:00:00Z', evenIfBooked: true }).expect(201);
  });

  it('does not take twins for one person', async () => {
    const twin = (given: string) => details({ name: { given, family: 'Adeyemi' }, dateOfBirth: '2010-05-05', nhsNumber: null });
    const first = await bookedBy(api.as.reception, twin('Taiwo'));
    await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ after: first.position });
    const { body } = await book({ ...twin('Kehinde'), start: '2026-07-06T10:00:00Z' }).expect(201);
    const board = await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ after: body.position }).expect(200);
    expect(new Set(board.body.rows.map(({ patient }: { patient: { id: string } }) => patient.id)).size).toBe(2);
  });

  it('knows the same person again by the number', async () => {
    const first = await bookedBy(api.as.reception);
    const second = await bookedBy(api.as.reception, details({ name: { given: 'M', family: 'P' }, nhsNumber: '9434765919' }));
    const { body } = await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ after: second.position }).expect(200);
    expect(body.rows).toHaveLength(2);
    expect(body.rows[0].patient.id).toBe(body.rows[1].patient.id);
    expect(first.reference).not.toBe(second.reference);
  });

  it('refuses a time gone by unless it is a late entry, which arms nothing', async () => {
    expect((await book({ start: '2026-07-06T07:00:00Z' }).expect(409)).body.code).toBe('appointment-must-be-ahead');
    const { body } = await book({ start: '2026-07-06T07:00:00Z', happenedAt: '2026-07-06T06:30:00Z' }).expect(201);
    const board = await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ after: body.position }).expect(200);
    expect(board.body.rows[0]).toMatchObject({ past: true, alerts: [] });
    expect((await book({ happenedAt: '2026-07-06T09:00:00Z', evenIfBooked: true }).expect(409)).body.code).toBe('happened-in-the-future');
  });
});
