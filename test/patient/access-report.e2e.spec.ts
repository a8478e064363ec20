import { bookedBy, does, invited } from '../support/a-life';
import { aBooking, CLINIC, ELSEWHERE, startApi, type Api } from '../support/api';
import { visitor } from '../support/patient';
import { appoint, signIn } from '../support/staff';
import type { AccessLine, AccessReport } from '../../apps/api/src/patient/access-reports';

const WHY = { reason: 'The patient asked on 6 July' };

describe('The access report', () => {
  let api: Api;
  let id: string;
  let patient: string;
  const report = async (path = `consultations/${id}`, query: object = WHY): Promise<AccessReport> =>
    (await api.as.auditor.get(`/api/${path}/access-report`).query(query).expect(200)).body as AccessReport;
  const said = (lines: readonly AccessLine[]) => lines.map(({ reader, role, what, form, reason }) => [reader.name ?? 'the patient', role, what, form, reason]);

  beforeAll(async () => {
    api = await startApi();
    id = await invited(api);
    const { body } = await api.as.clinician.get(`/api/consultations/${id}`).expect(200);
    patient = body.record.patientId as string;
    await api.as.reception.get(`/api/clinics/${CLINIC}/board`).expect(200);
    await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ date: '2026-08-01' }).expect(200);
    await api.as.auditor.get(`/api/consultations/${id}/letter`).query({ as: 'pdf', reason: '=cmd|calc!A1' }).expect(200);
    const own = await visitor(api, id);
    await own.browser.get(own.address).expect(200);
  });
  afterAll(() => api.stop());

  it('says who read, when, in which role, what and why, and that it was itself asked for', async () => {
    const { readings, about, since } = await report();
    expect(said(readings)).toEqual([
      ['Okafor', 'clinician', 'record', null, null],
      ['Audrey', 'auditor', 'letter', 'pdf', '=cmd|calc!A1'],
      ['the patient', 'patient', 'visit', null, null],
      ['Audrey', 'auditor', 'access-report', 'json', WHY.reason],
    ]);
    expect(new Set(readings.map(({ at }) => at))).toEqual(new Set([api.clock.now().toISOString()]));
    expect(about).toEqual({ patient, consultations: [{ id, reference: expect.any(String), clinic: CLINIC }] });
    expect(since).toBe(api.clock.now().toISOString());
  });

  it('tells the lists it stood on apart, and leaves out the days on which it did not', async () => {
    const { lists } = await report();
    expect(lists.map(({ what, day, clinic }) => [what, day, clinic])).toEqual([['board', '2026-07-06', CLINIC]]);
  });

  it('follows an appointment to the days it was moved to', async () => {
    await does(api.as.reception, id, 'move-appointment', { start: '2026-08-01T09:00:00.000Z', minutes: 20, by: 'patient' });
    expect((await report()).lists.map(({ day }) => day).sort()).toEqual(['2026-07-06', '2026-08-01']);
  });

  it('comes as a table that no spreadsheet takes for formulas', async () => {
    const { text, headers } = await api.as.auditor.get(`/api/consultations/${id}/access-report`).query(WHY).set('Accept', 'text/csv').expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="access-report-.+\.csv"$/);
    expect(text).toContain(",'=cmd|calc!A1\r\n");
    expect(text).toContain('"The patient, through their link",patient,visit');
    expect((await api.as.auditor.get(`/api/consultations/${id}/access-report`).query({ ...WHY, as: 'csv' }).expect(200)).text).toBe(text);
    await api.as.auditor.get(`/api/consultations/${id}/access-report`).query(WHY).set('Accept', 'image/png').expect(406);
  });

  it('tells of all consultations of a patient, as far as they are in own clinics', async () => {
    const elsewhere = await signIn(api.server, (await appoint(api.server, 'hilda', ['reception'], [ELSEWHERE])) && 'hilda');
    await bookedBy(elsewhere, { clinic: ELSEWHERE, criteria: [] });
    const { id: second } = await bookedBy(api.as.reception, { start: '2026-09-01T09:00:00.000Z' });
    await api.as.reception.get(`/api/consultations/${second}`).expect(200);
    const whole = await report(`patients/${patient}`);
    expect(whole.about.consultations.map(({ id: one }) => one).sort()).toEqual([id, second].sort());
    expect(whole.readings).toContainEqual(expect.objectContaining({ consultation: second, what: 'record', role: 'reception' }));
    expect(whole.elsewhere).toBe(1);
  });

  it('is for the auditors of the clinic, who say why', async () => {
    expect((await api.as.auditor.get(`/api/consultations/${id}/access-report`).expect(400)).body.errors).toEqual([expect.objectContaining({ field: 'reason' })]);
    for (const role of ['clinician', 'reception', 'administrator', 'service-manager'] as const) {
      for (const path of [`consultations/${id}`, `patients/${patient}`]) await api.as[role].get(`/api/${path}/access-report`).query(WHY).expect(403);
    }
    await appoint(api.server, 'ada', ['auditor'], [ELSEWHERE]);
    const stranger = await signIn(api.server, 'ada');
    await stranger.get(`/api/consultations/${id}/access-report`).query(WHY).expect(404);
    await api.as.auditor.get(`/api/patients/${id}/access-report`).query(WHY).expect(404);
  });

  it('is empty of others where nobody looked', async () => {
    const { id: unread } = await bookedBy(api.as.reception, { details: { ...aBooking.details, nhsNumber: null, name: { given: 'Una', family: 'Read' } }, start: '2026-10-01T09:00:00.000Z' });
    const { readings, lists } = await report(`consultations/${unread}`);
    expect(said(readings)).toEqual([['Audrey', 'auditor', 'access-report', 'json', WHY.reason]]);
    expect(lists).toEqual([]);
  });
});
