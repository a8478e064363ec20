import { sealedParts } from '@anteroom/domain';
import { ConsultationStreams, streamOf } from '../../apps/api/src/consultation/consultation-streams';
import { Pathways } from '../../apps/api/src/consultation/pathways';
import { Background } from '../../apps/api/src/engine/background';
import { EVENT_LOG } from '../../apps/api/src/engine/engine.tokens';
import type { EventLog } from '../../apps/api/src/engine/event-log';
import { record } from '../../apps/api/src/engine/recorder';
import { Seals } from '../../apps/api/src/engine/sealing/seals';
import { bookedBy, does } from '../support/a-life';
import { CLINIC, startApi, type Api } from '../support/api';

/** As during an upgrade, node by node. */
describe('A consultation that a newer program has written to', () => {
  let api: Api;
  let id: string;
  let other: string;
  const log = () => api.server.app.get<EventLog>(EVENT_LOG);
  const note = { text: 'Feels well.' };

  beforeAll(async () => {
    api = await startApi();
    // Nothing happens by itself.
    await api.server.app.get(Background).stop();
    ({ id } = await bookedBy(api.as.reception));
    ({ id: other } = await bookedBy(api.as.reception));
    const { consultation, subject } = await api.server.app.get(ConsultationStreams).atHead(id);
    const { revision, hash } = consultation;
    const newer = [{ type: 'NoteTaken', schema: 2, data: { loud: true }, sealed: { words: ['Feels', 'well'] } }];
    const now = api.clock.now().toISOString();
    const { expected, events } = record(newer, {
      stream: streamOf(id), head: { revision, hash }, command: 'newer', at: now, recordedAt: now,
      actor: { id: api.staff.clinician, role: 'clinician' }, pathway: api.server.app.get(Pathways).standard.ref,
      seal: await api.server.app.get(Seals).sealFor({ subject, split: sealedParts }, newer),
    });
    await log().append(streamOf(id), expected, events);
  });
  afterAll(() => api.stop());

  it('is refused to whoever would change it, in words, and nothing is written', async () => {
    const before = await log().head();
    for (const [role, stem, body] of [['clinician', 'take-note', note], ['reception', 'cancel-consultation', { by: 'clinic', reason: 'Ill' }]] as const) {
      const { body: answer } = await api.as[role].post(`/api/consultations/${id}/${stem}`).send(body).expect(409);
      expect(answer).toMatchObject({ code: 'newer-fact', detail: expect.stringContaining('newer version') });
    }
    expect(await log().head()).toBe(before);
  });

  it('is not shown by half', async () => {
    for (const path of ['', '/history', '/letter']) {
      const { body } = await api.as.clinician.get(`/api/consultations/${id}${path}`).expect(409);
      expect(body.code).toBe('newer-fact');
    }
  });

  it('is put aside by the lists, which say so, and the others go on', async () => {
    const { position } = await does(api.as.clinician, other, 'take-note', note);
    const { body } = await api.as.clinician.get(`/api/clinics/${CLINIC}/board?date=2026-07-06&after=${position}`).expect(200);
    expect(body.rows.find((row: { id: string }) => row.id === other)).toMatchObject({ id: other });
    const { body: health } = await api.as.administrator.get('/api/health');
    expect(health.views).toEqual(expect.arrayContaining([expect.objectContaining({ view: 'consultations', parked: 1 })]));
  });
});
