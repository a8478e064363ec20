import { bookedBy, does } from '../support/a-life';
import { CLINIC, ELSEWHERE, startApi, type Api } from '../support/api';
import { appoint, signIn } from '../support/staff';
import { asks, aWholeRecord, DUE, EVERYTHING, LATER, looked, passes, patientOf, REASON } from './a-record';

describe('Erasing a patient', () => {
  let api: Api;
  let id: string;
  let patient: string;
  const state = async () => (await api.as.administrator.get(`/api/patients/${patient}/erasing`).expect(200)).body;
  const ask = ['ask-for-erasing', EVERYTHING] as const;
  const confirm = ['confirm-erasing'] as const;
  const hold = ['place-hold', { basis: 'complaint', reason: 'Complaint 17' }] as const;

  beforeEach(async () => {
    api = await startApi();
    id = await aWholeRecord(api);
    patient = await patientOf(api, id);
    await passes(api, LATER);
  });
  afterEach(() => api.stop());

  it('takes a reason, two people and time', async () => {
    expect(await asks(api, 'clinician', patient, ['ask-for-erasing', { ...EVERYTHING, reason: ' ' }])).toBe('erasing-must-say-why');
    expect(await asks(api, 'clinician', patient, ['ask-for-erasing', { ...EVERYTHING, basis: 'asked' }])).toBe('a-wish-reaches-contacts-only');
    expect(await asks(api, 'clinician', patient, ask)).toBe('done');
    expect(await asks(api, 'clinician', patient, confirm)).toBe('a-second-person-must-confirm');
    expect(await asks(api, 'administrator', patient, confirm)).toBe('done');
    await looked(api);
    expect((await state()).erasings).toEqual([
      expect.objectContaining({
        basis: 'retention-over', reason: REASON.reason, ended: null,
        askedBy: { id: api.staff.clinician, role: 'clinician', name: 'Okafor' },
        confirmed: { by: { id: api.staff.administrator, role: 'administrator', name: 'Nadia' }, at: LATER, due: '2027-08-05T08:00:00.000Z' },
      }),
    ]);
    await passes(api, DUE);
    await looked(api);
    expect((await state()).erasings[0].ended).toMatchObject({ how: 'erased', by: { id: 'system' } });
  });

  it('waits while a consultation is going on, in whatever clinic, and says so', async () => {
    const hilda = await signIn(api.server, (await appoint(api.server, 'hilda', ['reception'], [ELSEWHERE])) && 'hilda');
    const { id: other } = await bookedBy(hilda, { clinic: ELSEWHERE, criteria: [], start: '2027-09-01T09:00:00.000Z' });
    const { body } = await api.as.clinician.post(`/api/patients/${patient}/ask-for-erasing`).send(EVERYTHING).expect(409);
    expect(body).toMatchObject({ code: 'no-consultation-may-be-live', detail: expect.stringContaining('in another clinic') });
    await does(hilda, other, 'cancel-consultation', { by: 'patient', reason: 'Moved away' });
    expect(await asks(api, 'clinician', patient, ask)).toBe('done');
  });

  it('waits while something is owed, and again right before it is done', async () => {
    expect(await asks(api, 'clinician', patient, ask)).toBe('done');
    await does(api.as.clinician, id, 'owe-follow-up', { kind: 'tests', details: 'ECG' });
    expect(await asks(api, 'administrator', patient, confirm)).toBe('no-duty-may-be-open');
    await does(api.as.clinician, id, 'do-follow-up', { kind: 'tests' });
    expect(await asks(api, 'administrator', patient, confirm)).toBe('done');
    await does(api.as.clinician, id, 'owe-follow-up', { kind: 'referral', details: 'Cardiology' });
    await passes(api, DUE);
    await looked(api);
    expect(await state()).toMatchObject({ erasings: [{ ended: null }], inTheWay: [{ code: 'no-duty-may-be-open' }] });
    await does(api.as.clinician, id, 'do-follow-up', { kind: 'referral' });
    await looked(api);
    expect((await state()).erasings[0].ended).not.toBeNull();
  });

  it('is kept back by a hold until it is lifted', async () => {
    expect(await asks(api, 'auditor', patient, hold)).toBe('done');
    expect(await asks(api, 'clinician', patient, ask)).toBe('no-hold-may-stand');
    expect(await asks(api, 'administrator', patient, ['lift-hold', { hold: 0, reason: 'Settled' }])).toBe('done');
    expect(await asks(api, 'clinician', patient, ask)).toBe('done');
    expect(await asks(api, 'administrator', patient, confirm)).toBe('done');
    expect(await asks(api, 'administrator', patient, hold)).toBe('done');
    await passes(api, DUE);
    await looked(api);
    const { erasings, holds } = await state();
    expect(erasings[0].ended).toBeNull();
    expect(holds).toEqual([expect.objectContaining({ basis: 'complaint', reason: 'Complaint 17', by: expect.objectContaining({ name: 'Nadia' }) })]);
    expect(await asks(api, 'auditor', patient, ['lift-hold', { hold: holds[0].hold, reason: 'Settled' }])).toBe('done');
    await looked(api);
    expect((await state()).erasings[0].ended).not.toBeNull();
  });

  it('can be withdrawn by anybody who might have asked', async () => {
    expect(await asks(api, 'clinician', patient, ask)).toBe('done');
    expect(await asks(api, 'clinician', patient, ask)).toBe('erasing-asked-already');
    expect(await asks(api, 'administrator', patient, confirm)).toBe('done');
    expect(await asks(api, 'administrator', patient, ['withdraw-erasing', {}])).toBe('done');
    await passes(api, DUE);
    await looked(api);
    expect((await state()).erasings[0].ended).toMatchObject({ how: 'withdrawn', by: { name: 'Nadia' } });
    expect(await asks(api, 'clinician', patient, confirm)).toBe('erasing-must-be-asked-for');
  });

  it('never takes what is recorded of somebody else', async () => {
    const details = { name: { given: 'Una', family: 'Other' }, dateOfBirth: null, nhsNumber: '943 476 5870', clinicNumber: null, email: 'una@mail.example' };
    const first = await bookedBy(api.as.reception, { mode: 'face-to-face', start: '2027-07-20T09:00:00.000Z', details });
    const una = await patientOf(api, first.id);
    await does(api.as.reception, first.id, 'correct-contacts', { contacts: { email: 'una@mail.example' }, nhsNumber: '943 476 5919', reason: 'The number was Mrs Z’s' });
    await does(api.as.reception, first.id, 'cancel-consultation', { by: 'patient', reason: 'Not needed' });
    expect(await patientOf(api, first.id)).toBe(patient);
    expect(await asks(api, 'clinician', patient, ask)).toBe('done');
    const second = await bookedBy(api.as.reception, { mode: 'face-to-face', start: '2027-07-21T09:00:00.000Z', details });
    expect(await patientOf(api, second.id)).toBe(una);
    await does(api.as.reception, second.id, 'cancel-consultation', { by: 'patient', reason: 'Not needed' });
    expect(await asks(api, 'administrator', patient, confirm)).toBe('nobody-elses-record-may-go');
  });

  it('is for clinicians and administrators of the patient’s clinic, holds for auditors and administrators', async () => {
    for (const role of ['reception', 'auditor', 'service-manager'] as const) expect(await asks(api, role, patient, ask)).toBe('not-your-role');
    for (const role of ['reception', 'clinician', 'service-manager'] as const) expect(await asks(api, role, patient, hold)).toBe('not-your-role');
    await appoint(api.server, 'ada', ['clinician', 'administrator', 'auditor'], [ELSEWHERE]);
    api.as.administrator = await signIn(api.server, 'ada');
    for (const one of [ask, confirm, hold]) expect(await asks(api, 'administrator', patient, one)).toBe('not-found');
    await api.as.administrator.get(`/api/patients/${patient}/erasing`).expect(404);
    await api.as.administrator.get(`/api/clinics/${CLINIC}/erasings`).expect(404);
  });

  it('stands on the list of the clinic without a name', async () => {
    const list = async () => (await api.as.administrator.get(`/api/clinics/${CLINIC}/erasings`).expect(200)).body;
    expect(await list()).toEqual({ patients: [] });
    await asks(api, 'clinician', patient, ask);
    const { patients } = await list();
    expect(patients).toEqual([expect.objectContaining({ patient, consultations: [expect.objectContaining({ id })], elsewhere: 0, inTheWay: [] })]);
    expect(JSON.stringify(patients)).not.toMatch(/Zwetschgenbaum|Herzklopfen/);
  });

  it('happens once when it is sent twice', async () => {
    const send = () => api.as.clinician.post(`/api/patients/${patient}/ask-for-erasing`).set('Idempotency-Key', 'k').send(EVERYTHING);
    expect((await send().expect(200)).body.revision).toBe((await send().expect(200)).body.revision);
    const confirming = () => api.as.administrator.post(`/api/patients/${patient}/confirm-erasing`).set('Idempotency-Key', 'c').send({});
    await confirming().expect(200);
    api.clock.advance(1000);
    await confirming().expect(200);
    expect((await state()).erasings).toHaveLength(1);
  });
});
