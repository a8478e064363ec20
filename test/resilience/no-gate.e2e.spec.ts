import { LIVE, MODES, type Mode } from '@anteroom/domain';
import { bookedBy, does, settled } from '../support/a-life';
import { startApi, type Api } from '../support/api';
import { LIVE_STAGES, type Reach } from './live-stages';

const everywhere = Object.entries(LIVE_STAGES).flatMap(([stage, reach]) =>
  MODES.map((mode) => [stage === 'arrived' && mode !== 'video' ? 'waiting' : stage, mode, reach] as [string, Mode, Reach]),
);

describe('Between a clinician and a patient', () => {
  let api: Api;
  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.stop());
  const at = async (id: string): Promise<string> => (await api.as.clinician.get(`/api/consultations/${id}`).expect(200)).body.stage;

  it('every live stage is tried here', () => {
    expect(new Set(everywhere.map(([stage]) => stage))).toEqual(new Set(LIVE));
  });

  it.each(everywhere)('one command reaches the patient in an emergency, from %s, %s', async (stage, mode, reach) => {
    const id = await reach(api, mode);
    expect(await at(id)).toBe(stage);
    expect((await does(api.as.clinician, id, 'declare-emergency')).stage).toBe('consulting');
  });

  it.each(everywhere)('nobody but a clinician can declare an emergency, from %s, %s', async (_stage, mode, reach) => {
    const id = await reach(api, mode);
    for (const role of ['reception', 'service-manager', 'auditor', 'administrator'] as const) {
      const { body } = await api.as[role].post(`/api/consultations/${id}/declare-emergency`).send({}).expect(403);
      expect(body.code).toBe('not-your-role');
    }
  });

  it.each(MODES)('nothing that is missing, failed or unknown stops an emergency, %s', async (mode) => {
    const { id } = await bookedBy(api.as.reception, { mode, tests: ['ECG'], details: { name: { given: 'X', family: 'Unknown' }, dateOfBirth: null, nhsNumber: null, clinicNumber: null } });
    if (mode !== 'face-to-face') await does(api.as.clinician, id, 'decide-suitability', { kind: 'unsuitable', clinician: api.staff.clinician, criteria: [] });
    await does(api.as.reception, id, 'report-failed-checks', { what: 'camera' });
    await does(api.as.reception, id, 'report-technical-failure', { what: 'sound', done: 'not-yet' });
    expect((await does(api.as.clinician, id, 'declare-emergency')).stage).toBe('consulting');
  });

  it('an emergency is declared even from behind the head', async () => {
    const { id } = await bookedBy(api.as.reception);
    await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
    const { body } = await api.as.clinician.post(`/api/consultations/${id}/declare-emergency`).set('If-Match', '"0"').send({});
    expect(body).toMatchObject({ stage: 'consulting' });
  });

  it.each(MODES)('what an emergency passed over can be made good afterwards, to the end, %s', async (mode) => {
    const { clinician, reception } = api.as;
    const { id } = await bookedBy(reception, { mode });
    await does(clinician, id, 'declare-emergency', { place: 'At home' });
    await does(clinician, id, 'record-emergency-services', { by: 'clinician', details: '999, ambulance on its way' });
    await settled(api, id);
    await does(clinician, id, 'end-conversation', { cause: 'emergency' });
    expect(await at(id)).toBe('summarised');
    const owed = async (): Promise<string[]> => (await clinician.get(`/api/consultations/${id}`).expect(200)).body.owed.map(({ duty }: { duty: string }) => duty);
    expect(await owed()).toEqual(expect.arrayContaining(['review-emergency', 'complete-passed-identity']));
    await does(clinician, id, 'confirm-identity', { how: 'known-to-me' });
    await does(clinician, id, 'review-emergency', { finding: 'Rightly declared' });
    await does(clinician, id, 'draft-letter');
    await does(clinician, id, 'approve-letter');
    await does(reception, id, 'hand-on-letter', { how: 'post', to: 'Mill Lane Surgery' });
    expect((await does(reception, id, 'send-patient-copy', { how: 'post', leaflet: true })).stage).toBe('followed-up');
    expect(await owed()).toEqual([]);
  });
});

describe('A gate before or during contact', () => {
  let api: Api;
  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.stop());
  const refused = async (id: string, stem: string, code: string, body: object = {}) => {
    const { body: answer } = await api.as.clinician.post(`/api/consultations/${id}/${stem}`).send(body).expect(409);
    expect(answer).toMatchObject({ code, detail: expect.stringMatching(/\w \w/) });
  };
  const past = (kind: string) => ['pass-gate', { kind, reason: 'The patient is getting worse' }] as const;

  it.each([
    ['passed', ...past('suitability')],
    ['overridden', 'override-suitability', { clinician: '', reason: 'Knows the patient well' }],
  ] as const)('suitability: %s with a reason, the patient can be invited', async (_how, stem, body) => {
    const { id } = await bookedBy(api.as.reception, { mode: 'video' });
    const before = await api.as.reception.post(`/api/consultations/${id}/invite-patient`).send({ channel: 'email' }).expect(409);
    expect(before.body.code).toBe('suitability-decided');
    await does(api.as.clinician, id, stem, 'clinician' in body ? { ...body, clinician: api.staff.clinician } : body);
    expect((await does(api.as.reception, id, 'invite-patient', { channel: 'email' })).stage).toBe('invited');
  });

  it.each(MODES)('suitability never stands in the way of meeting who has come, %s', async (mode) => {
    const { id } = await bookedBy(api.as.reception, { mode });
    await does(api.as.clinician, id, 'record-arrival', { how: 'reception' });
    expect((await does(api.as.clinician, id, 'call-in')).stage).toBe('opening');
  });

  it.each([
    ['passed', ...past('tests')],
    ['waived', 'waive-prior-tests', { reason: 'Can be done after' }],
  ] as const)('tests that are not there: %s with a reason, the patient can be called in', async (_how, stem, body) => {
    const { id } = await bookedBy(api.as.reception, { mode: 'telephone', tests: ['ECG'] });
    await does(api.as.clinician, id, 'record-arrival', { how: 'telephone' });
    await refused(id, 'call-in', 'tests-ready');
    await does(api.as.clinician, id, stem, body);
    expect((await does(api.as.clinician, id, 'call-in')).stage).toBe('opening');
  });

  it('checks that fail keep nobody from being called in', async () => {
    const { id } = await bookedBy(api.as.reception, { mode: 'video' });
    await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
    await does(api.as.reception, id, 'report-failed-checks', { what: 'camera' });
    expect((await does(api.as.clinician, id, 'call-in')).stage).toBe('opening');
  });

  it('an arrival that was taken back: passed with a reason, the patient can be called in', async () => {
    const { id } = await bookedBy(api.as.reception, { mode: 'telephone' });
    const { revision } = await does(api.as.reception, id, 'record-arrival', { how: 'telephone' });
    await does(api.as.reception, id, 'correct-entry', { corrects: revision, reason: 'Another Mrs Patel' });
    await refused(id, 'call-in', 'patient-arrived');
    await does(api.as.clinician, id, ...past('arrival'));
    expect((await does(api.as.clinician, id, 'call-in')).stage).toBe('opening');
  });

  it.each(MODES)('identity and opening: passed with a reason, the consultation is held, and both are reviewed, %s', async (mode) => {
    const id = await (LIVE_STAGES.opening as Reach)(api, mode);
    await does(api.as.clinician, id, ...past('identity'));
    expect((await does(api.as.clinician, id, ...past('opening'))).stage).toBe('consulting');
    await settled(api, id);
    const { body } = await api.as.clinician.get(`/api/consultations/${id}`).expect(200);
    expect(body.owed).toContainEqual(expect.objectContaining({ duty: 'review-passed-gates' }));
    expect((await does(api.as.clinician, id, 'complete-consultation')).stage).toBe('summarised');
  });

  it.each(MODES)('a lost line has a way on: resume, ring instead, rebook, %s', async (mode) => {
    const id = await (LIVE_STAGES.consulting as Reach)(api, mode);
    await does(api.as.clinician, id, 'report-technical-failure', { what: 'sound', done: 'not-yet' });
    if (mode === 'video') {
      await does(api.as.clinician, id, 'observe-connection', { state: 'lost' });
      await does(api.as.clinician, id, 'switch-mode', { kind: 'telephone', why: 'technical-failure' });
    }
    expect((await does(api.as.clinician, id, 'end-conversation', { cause: 'connection-lost' })).stage).toBe('wrapping-up');
    await does(api.as.reception, id, 'book-repeat-appointment', { start: '2026-08-06T09:00:00Z' });
    expect((await does(api.as.clinician, id, 'call-in')).stage).toBe('closing');
  });

  it('is passed by nobody but a clinician, and by nobody without a reason', async () => {
    const { id } = await bookedBy(api.as.reception);
    await api.as.reception.post(`/api/consultations/${id}/pass-gate`).send({ kind: 'identity', reason: 'In a hurry' }).expect(403);
    await refused(id, 'pass-gate', 'a-reason-must-be-given', { kind: 'identity', reason: '  ' });
  });
});
