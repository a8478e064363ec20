import { ReadingLog } from '../../apps/api/src/consultation/reading-log';
import { advice, consulting, does, invited } from '../support/a-life';
import { startApi, type Api } from '../support/api';
import { listen } from '../support/listen';

describe('A record', () => {
  let api: Api;
  let id: string;
  const read = (role: 'reception' | 'clinician' | 'auditor', path = '', query: object = {}) =>
    api.as[role].get(`/api/consultations/${id}${path}`).query(query);

  beforeAll(async () => {
    api = await startApi();
    id = await invited(api, 'face-to-face');
    await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
    await consulting(api, id, 'face-to-face');
    await does(api.as.clinician, id, 'take-note', { text: 'Secret-note' });
    await does(api.as.clinician, id, 'record-reading', { reading: { what: 'pulse', perMinute: 123 }, takenBy: 'clinician' });
    await does(api.as.clinician, id, 'record-safety-netting', { ...advice, advice: 'Secret-advice' });
  });
  afterAll(() => api.stop());

  it('shows the clinician everything, and what may be done now', async () => {
    const { body } = await read('clinician').expect(200);
    expect(JSON.stringify(body.record)).toMatch(/Secret-note.*Secret-advice/);
    expect(body).toMatchObject({ id, stage: 'consulting', head: body.revision, pathway: { id: 'standard', title: expect.any(String) } });
    expect(body.may).toEqual(expect.arrayContaining(['take-note', 'begin-closing', 'end-conversation', 'declare-follow-up-unneeded']));
    expect(body.may).not.toContain('call-in');
    expect(body.owed).toEqual(expect.arrayContaining([expect.objectContaining({ duty: 'key-points', owner: 'clinician', due: expect.any(String) })]));
  });

  it('names those of the staff who did something in it, and nobody else', async () => {
    const { body } = await read('clinician').expect(200);
    expect(body.names).toEqual({ [api.staff.reception]: 'Rita', [api.staff.clinician]: 'Okafor' });
  });

  it.each(['', '/history'])('keeps notes, readings and advice from reception (%s)', async (path) => {
    const { body } = await read('reception', path).expect(200);
    expect(JSON.stringify(body)).not.toMatch(/Secret|perMinute/);
    expect(JSON.stringify(body)).toContain('Patel');
  });

  it('says which numbers the patient was given', async () => {
    const { body } = await read('reception').expect(200);
    expect(body.record.sections.invitation[0].content).toEqual({ backupNumber: '020 7946 0101', ringingFrom: '020 7946 0102' });
  });

  it('asks an auditor why, and writes the answer down', async () => {
    expect((await read('auditor').expect(400)).body).toMatchObject({ code: 'malformed', errors: [{ field: 'reason' }] });
    const { body } = await read('auditor', '/history', { reason: 'Complaint 17' }).expect(200);
    expect(JSON.stringify(body)).toContain('Secret-note');
    const noted = await api.server.app.get(ReadingLog).of([id]);
    expect(noted.filter(({ reason }) => reason === 'Complaint 17')).toEqual([
      expect.objectContaining({ reader: api.staff.auditor, consultation: id, what: 'history', role: 'auditor' }),
    ]);
  });

  it('is for no service manager and no administrator', async () => {
    for (const role of ['service-manager', 'administrator'] as const) {
      for (const path of ['', '/history', '/live']) expect((await api.as[role].get(`/api/consultations/${id}${path}`).expect(403)).body.code).toBe('not-your-role');
    }
  });

  it('can be read as it stood after any fact', async () => {
    const { body: now } = await read('clinician').expect(200);
    const { body: then } = await read('clinician', '', { revision: 0 }).expect(200);
    expect(then).toMatchObject({ revision: 0, head: now.head, stage: 'booked', may: [] });
    const { body } = await read('clinician', '', { revision: 'x' }).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'revision' })]);
  });

  it('tells whoever watches that it changed', async () => {
    const heard = await listen(api, 'clinician', `/api/consultations/${id}/live`);
    const { data } = await heard.next();
    await does(api.as.clinician, id, 'take-note', { text: 'More' });
    await heard.until({ event: 'changed', data: { revision: (data as { revision: number }).revision + 1, position: expect.any(String) } });
    heard.stop();
  });

  it('is nothing that can be asked for by a wrong address', async () => {
    for (const wrong of ['x', '..%2f..', id.slice(1), '%00']) expect([400, 404]).toContain((await api.as.clinician.get(`/api/consultations/${wrong}`)).status);
  });
});

describe('The pathway', () => {
  it('can be read by whoever works here', async () => {
    const api = await startApi();
    const { body } = await api.as.reception.get('/api/pathways/standard').expect(200);
    expect(body).toMatchObject({ id: 'standard', version: 1, outcomes: { discharged: { title: expect.any(String) } } });
    await api.as.reception.get('/api/pathways/none').expect(404);
    await api.stop();
  });
});
