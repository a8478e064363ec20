import { bookedBy } from '../support/a-life';
import { CLINIC, startApi, type Api } from '../support/api';
import { aWholeRecord, CLINICAL, CONTACTS, DUE, erased, passes, patientOf } from './a-record';

const WHY = { reason: 'Complaint 17' };
const found = (words: readonly string[], text: string): string[] => words.filter((word) => text.includes(word));

describe.each([
  { what: 'Contact details', parts: ['contacts'], gone: CONTACTS, kept: CLINICAL },
  { what: 'The clinical record', parts: ['clinical'], gone: CLINICAL, kept: CONTACTS },
  { what: 'Everything', parts: ['contacts', 'clinical'], gone: [...CONTACTS, ...CLINICAL], kept: [] },
])('$what once erased', ({ parts, gone, kept }) => {
  let api: Api;
  let id: string;
  let patient: string;
  const get = async (role: 'clinician' | 'reception' | 'auditor', path: string, query: object = {}) => {
    const { text, status } = await api.as[role].get(path).query(role === 'auditor' ? { ...WHY, ...query } : query);
    return { text, status };
  };

  beforeAll(async () => {
    api = await startApi();
    id = await aWholeRecord(api);
    patient = await patientOf(api, id);
    const before = await get('clinician', `/api/consultations/${id}`);
    expect(found([...CONTACTS, ...CLINICAL], before.text)).toHaveLength(CONTACTS.length + CLINICAL.length);
    await erased(api, patient, parts);
  });
  afterAll(() => api.stop());

  it.each(['', '?revision=5', '/history', '/letter?as=json', '/letter?as=html', '/letter?as=fhir'])('is in nothing that is told of it (%s), and the rest is', async (path) => {
    const { text, status } = await get('clinician', `/api/consultations/${id}${path}`);
    expect([status, found(gone, text)]).toEqual([200, []]);
    expect(text.toLowerCase()).toContain('erased');
  });

  it('leaves the rest as it was', async () => {
    const { text } = await get('clinician', `/api/consultations/${id}`);
    expect(found(kept, text)).toEqual(kept);
  });

  it('is in no PDF, message, list or search, and for nobody', async () => {
    for (const role of ['clinician', 'reception'] as const) {
      for (const path of [`/api/consultations/${id}/letter?as=pdf`, `/api/consultations/${id}/messages`, `/api/clinics/${CLINIC}/board?date=2026-07-06`, `/api/drafts?prefix=consultations`]) {
        const { text, status } = await get(role, path);
        expect([path, status, found(gone, text ?? '')]).toEqual([path, 200, []]);
      }
    }
    expect((await get('auditor', `/api/consultations/${id}/history`)).status).toBe(200);
    const { body } = await api.as.reception.get('/api/consultations').query({ q: CONTACTS[0] }).expect(200);
    expect(body.results).toHaveLength(parts.includes('contacts') ? 0 : 1);
    const byNumber = await api.as.reception.get('/api/consultations').query({ q: CONTACTS[2] }).expect(200);
    expect(byNumber.body.results).toHaveLength(parts.includes('contacts') ? 0 : 1);
  });

  it('is a fact of the system, with what was asked, and the history still folds and is whole', async () => {
    const { body } = await api.as.administrator.get(`/api/patients/${patient}/erasing`).expect(200);
    expect(body.erasings[0]).toMatchObject({ parts, ended: { how: 'erased', by: { role: 'system' } } });
    const { body: history } = await api.as.clinician.get(`/api/consultations/${id}/history`).expect(200);
    expect(history.lines).toHaveLength(history.facts.length);
    expect(history.lines.at(-1).title).toEqual(expect.any(String));
  });

  it('leaves what is booked later readable, under keys of its own', async () => {
    await passes(api, DUE);
    const { id: next } = await bookedBy(api.as.reception, { start: '2027-09-01T09:00:00.000Z' });
    expect(await patientOf(api, next)).toBe(patient);
    expect((await get('reception', `/api/consultations/${next}`)).text).toContain('Patel');
    expect(found(gone, (await get('clinician', `/api/consultations/${id}`)).text)).toEqual([]);
  });
});
