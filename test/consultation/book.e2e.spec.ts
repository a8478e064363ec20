import { aBooking, CLINIC, startApi, type Api } from '../support/api';

describe('Booking', () => {
  let api: Api;
  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.stop());

  it('puts the patient on the board, with a reference for the telephone', async () => {
    const { body } = await api.as.reception.post('/api/consultations').send(aBooking).expect(201);
    expect(body).toEqual({ id: expect.any(String), reference: expect.stringMatching(/^\w\w-\w{4}$/), revision: expect.any(Number), position: expect.any(String) });
    const board = await api.as.clinician.get(`/api/clinics/${CLINIC}/board`).query({ after: body.position }).expect(200);
    expect(board.body).toMatchObject({ clinic: CLINIC, date: '2026-07-06', rows: [{ id: body.id, reference: body.reference, phase: 'booked' }] });
    const changed = await api.as.reception.post(`/api/consultations/${body.id}/announce-delay`).send({ minutes: 10, cause: 'staff' }).expect(200);
    expect(changed.body).toEqual({ revision: expect.any(Number), stage: 'booked', position: expect.any(String) });
  });
});
