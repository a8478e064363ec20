import { bookedBy, does } from '../support/a-life';
import { aBooking, startApi, type Api } from '../support/api';

describe('Correcting who a patient is', () => {
  let api: Api;
  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.stop());
  const booked = async (more: object) => (await bookedBy(api.as.reception, { details: { ...aBooking.details, nhsNumber: null, ...more } })).id;
  const correct = (id: string, body: object) => api.as.reception.post(`/api/consultations/${id}/correct-contacts`).send(body);
  const record = async (id: string) => (await api.as.reception.get(`/api/consultations/${id}`).expect(200)).body.record;
  const contacts = { mobile: '07700 900999' };

  it('takes the contacts as the whole set, and keeps the person', async () => {
    const id = await booked({ nhsNumber: '9434765919' });
    const before = await record(id);
    await correct(id, { contacts }).expect(200);
    const after = await record(id);
    expect(after.patientId).toBe(before.patientId);
    expect(after.patient).toMatchObject({ mobile: '07700 900999', nhsNumber: '9434765919', name: { family: 'Patel' } });
    expect(after.patient.email).toBeUndefined();
  });

  it('joins the patient to their other bookings once the NHS number is known, without asking why', async () => {
    const other = await booked({ nhsNumber: '9434765919' });
    const id = await booked({ clinicNumber: 'C-17' });
    await correct(id, { contacts, nhsNumber: '943 476 5919' }).expect(200);
    expect((await record(id)).patientId).toBe((await record(other)).patientId);
    expect((await record(id)).patient).toMatchObject({ nhsNumber: '9434765919', dateOfBirth: '1958-03-14', clinicNumber: 'C-17' });
  });

  it("does not make somebody else of a patient whose clinic's number is added", async () => {
    const id = await booked({ nhsNumber: '9434765919' });
    const before = await record(id);
    await correct(id, { contacts, clinicNumber: 'C-18' }).expect(200);
    expect((await record(id)).patientId).toBe(before.patientId);
  });

  it('asks why when the number was another one: then it is another person', async () => {
    const id = await booked({ nhsNumber: '9434765919' });
    const wrong = { contacts, nhsNumber: '4010232137', name: { given: 'Mira', family: 'Patel' } };
    expect((await correct(id, wrong).expect(409)).body.code).toBe('a-reason-must-be-given');
    const before = await record(id);
    await does(api.as.reception, id, 'correct-contacts', { ...wrong, reason: 'Booked for the wrong Mrs Patel' });
    const after = await record(id);
    expect(after.patientId).not.toBe(before.patientId);
    expect(after.patient).toMatchObject({ name: { given: 'Mira' }, nhsNumber: '4010232137', dateOfBirth: null });
  });

  it('refuses a number whose check digit is wrong', async () => {
    const { body } = await correct(await booked({}), { contacts, nhsNumber: '9434765918' }).expect(400);
    expect(body.errors).toMatchObject([{ field: 'nhsNumber' }]);
  });
});
