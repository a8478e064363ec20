import type { Bundle } from '@medplum/fhirtypes';
import { followedUp, summarised, type History } from '@anteroom/domain/testing';
import { EVENT_LOG } from '../../apps/api/src/engine/engine.tokens';
import type { EventLog } from '../../apps/api/src/engine/event-log';
import { pdfPages } from '../../apps/api/src/letter/pdf-text.fake';
import { Pathways } from '../../apps/api/src/consultation/pathways';
import { recordedIn } from '../../apps/api/src/message/recorded-in.fake';
import { startApi, type Api, type Browser } from '../support/api';

const ID = '0b7c9a52-6f6e-4d0c-9d53-1f2a3b4c5d6e';
const URL = `/api/consultations/${ID}/letter`;

describe('The GP letter', () => {
  let api: Api;
  const happened = async ({ facts, ...history }: History) => {
    const pathway = api.server.app.get(Pathways).standard.ref;
    await recordedIn(api.server.app.get<EventLog>(EVENT_LOG), { ...history, facts: facts.map((fact) => ({ ...fact, pathway })) });
  };
  const get = (by: Browser, type: string) => by.get(URL).set('Accept', type);

  beforeEach(async () => (api = await startApi()));
  afterEach(() => api.stop());

  it('comes as a model, a page, a PDF and a FHIR document', async () => {
    await happened(followedUp());
    const model = await get(api.as.clinician, 'application/json').expect(200);
    expect(model.body).toMatchObject({ kind: 'outpatient', patientName: 'Mrs Asha Patel', approved: { asOf: expect.any(Number) } });
    const page = await get(api.as.clinician, 'text/html').expect(200);
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', vary: expect.stringContaining('Accept') });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).toContain('The heart trace is normal.');
    const pdf = await get(api.as.clinician, 'application/pdf').buffer(true).expect(200);
    expect(pdf.headers['content-disposition']).toBe('inline; filename="letter-K7-4MPQ.pdf"');
    expect(pdfPages(pdf.body as Buffer)[0]?.text).toContain('Mrs Asha Patel');
    const fhir = await get(api.as.clinician, 'application/fhir+json').buffer(true).parse((response, done) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => done(null, text));
    }).expect(200);
    expect(fhir.headers['content-type']).toMatch(/^application\/fhir\+json/);
    expect((JSON.parse(fhir.body as string) as Bundle).entry?.map(({ resource }) => resource?.resourceType)).toEqual([
      'Composition', 'Patient', 'Practitioner', 'Organization', 'Organization', 'Encounter', 'Appointment',
    ]);
    await get(api.as.clinician, 'image/png').expect(406);
    const linked = await api.as.clinician.get(URL).query({ as: 'html' }).expect(200);
    expect(linked.text).toBe(page.text);
  });

  it('is not for reception until a clinician has approved it', async () => {
    await happened(summarised());
    const { body } = await get(api.as.reception, 'text/html').expect(403);
    expect(body.code).toBe('letter-not-approved');
    const draft = await get(api.as.clinician, 'text/html').expect(200);
    expect(draft.text).toContain('DRAFT – not approved');
    await api.as.clinician.post(`/api/consultations/${ID}/draft-letter`).send({}).expect(200);
    await get(api.as.reception, 'text/html').expect(403);
    await api.as.clinician.post(`/api/consultations/${ID}/approve-letter`).send({}).expect(200);
    await get(api.as.reception, 'text/html').expect(200);
  });

  it('is superseded once something it tells was corrected, and can be read as it stood before', async () => {
    await happened(followedUp());
    const { body: history } = await api.as.clinician.get(`/api/consultations/${ID}/history`).expect(200);
    const corrected = (history.facts as { type: string; revision: number }[]).find(({ type }) => type === 'SafetyNettingRecorded');
    const before = history.facts.length - 1;
    await api.as.clinician.post(`/api/consultations/${ID}/correct-entry`).send({ corrects: corrected?.revision, reason: 'Wrong leaflet', should: 'The leaflet on chest pain' }).expect(200);
    const now = await get(api.as.reception, 'text/html').expect(200);
    expect(now.text).toContain('SUPERSEDED');
    expect(now.text).toContain('The leaflet on chest pain');
    const then = await api.as.clinician.get(URL).query({ revision: before, as: 'html' }).expect(200);
    expect(then.text).not.toContain('SUPERSEDED');
  });

  it('exists for nobody who may not read it', async () => {
    await happened(followedUp());
    await get(api.as['service-manager'], 'text/html').expect(403);
    await get(api.as.auditor, 'text/html').expect(400);
    await api.as.auditor.get(URL).query({ reason: 'Complaint 12' }).expect(200);
    await api.as.clinician.get('/api/consultations/5b2a4b1e-6f3c-4b6e-9a53-0d1f5b0f9a10/letter').expect(404);
    await api.as.clinician.get(URL).query({ revision: 'x' }).expect(400);
  });
});
