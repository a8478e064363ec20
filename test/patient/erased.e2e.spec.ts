import { pdfPages } from '../../apps/api/src/letter/pdf-text.fake';
import { bookedBy, does } from '../support/a-life';
import { CLINIC, startApi, type Api } from '../support/api';
import { eventually } from '../support/eventually';
import { signIn } from '../support/staff';
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
    const pdf = await api.as.clinician.get(`/api/consultations/${id}/letter?as=pdf`).buffer(true).expect(200);
    const printed = pdfPages(pdf.body as Buffer).map((page) => page.text).join(' ');
    expect(found(gone, printed)).toEqual([]);
    expect(printed).toContain('Erased');
    for (const role of ['clinician', 'reception'] as const) {
      for (const path of [`/api/consultations/${id}/messages`, `/api/clinics/${CLINIC}/board?date=2026-07-06`, `/api/drafts?prefix=consultations`]) {
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

describe('What an import said of an erased patient', () => {
  it('is gone from its report, and what it said of others stays', async () => {
    const api = await startApi();
    const rows = ['A1,2026-07-06,14:00,face-to-face,Mirabelle,Zwetschgenbaum,1958-03-14,943 476 5919,Dr Quince,m@mail.example', 'A2,2026-07-06,14:30,face-to-face,Una,Other,1958-03-14,,Dr Medlar,u@mail.example'];
    const list = ['appointment_id,date,time,mode,given_name,family_name,date_of_birth,nhs_number,clinician,email', ...rows].join('\n');
    const { body: sent } = await api.as.reception.post('/api/clinic-lists').query({ clinic: CLINIC }).set('Content-Type', 'text/csv').send(list).expect(202);
    const report = async () => (await api.as.reception.get(`/api/clinic-lists/${sent.job}`).expect(200)).body;
    const { rows: before } = await eventually(async () => {
      const told = await report();
      expect(told.state).toBe('done');
      return told;
    });
    expect(JSON.stringify(before)).toContain('Dr Quince');
    const id = before[0].consultation as string;
    await does(api.as.reception, id, 'cancel-consultation', { by: 'patient', reason: 'Moved' });
    const patient = await patientOf(api, id);
    await eventually(async () => {
      const { body } = await api.as.reception.get(`/api/consultations/${id}/messages`).expect(200);
      expect(body.messages.map(({ state }: { state: string }) => state)).toEqual(['in-outbox']);
    });
    await erased(api, patient);
    api.as.reception = await signIn(api.server, 'rita');
    const { rows: after } = await report();
    expect(after[0]).toMatchObject({ consultation: id, appointment: null, details: ['Erased.'] });
    expect(after[1]).toEqual(before[1]);
    await api.stop();
  });
});
