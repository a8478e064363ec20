import type { Mode } from '@anteroom/domain';
import { bookedBy, consulting, does, met, settled } from '../support/a-life';
import { startApi, type Api } from '../support/api';

const LINE: Record<Mode, string> = { video: 'connecting', telephone: 'not-known', 'face-to-face': 'none' };

describe.each(['video', 'telephone', 'face-to-face'] as const)('A consultation by %s', (mode) => {
  let api: Api;
  let id: string;
  const record = async () => (await api.as.clinician.get(`/api/consultations/${id}`).expect(200)).body;
  beforeAll(async () => {
    api = await startApi();
    ({ id } = await bookedBy(api.as.reception, { mode, ...met(api.staff.clinician) }));
  });
  afterAll(() => api.stop());

  it('is arranged by reception', async () => {
    await does(api.as.reception, id, 'record-needs', { interpreter: false, companion: 'none', hearing: false, other: false, preferredMode: mode });
    expect(await does(api.as.reception, id, 'invite-patient', { channel: 'email' })).toMatchObject({ stage: 'invited' });
  });

  it('begins when the patient is here', async () => {
    await api.until('2026-07-06T08:50:00Z');
    const arrived = mode === 'telephone'
      ? await does(api.as.clinician, id, 'record-call-attempt', { kind: 'answered', identified: true })
      : await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
    expect(arrived.stage).toBe(mode === 'video' ? 'arrived' : 'waiting');
    if (mode === 'video') expect(await does(api.as.reception, id, 'confirm-checks')).toMatchObject({ stage: 'waiting' });
  });

  it('leads through the opening to the talk', async () => {
    await consulting(api, id, mode);
    expect(await record()).toMatchObject({ stage: 'consulting', connection: LINE[mode] });
    await does(api.as.clinician, id, 'take-note', { text: '  Chest pain on hills.\n\tNone at rest.  ' });
    await does(api.as.clinician, id, 'record-reading', { reading: { what: 'pulse', perMinute: 72 }, takenBy: 'patient' });
    expect((await record()).record.sections.notes[0].content.text).toBe('  Chest pain on hills.\n\tNone at rest.  ');
  });

  it('is completed by nobody while something is owed, and says what', async () => {
    await does(api.as.clinician, id, 'end-conversation', { cause: 'finished' });
    const { body } = await api.as.clinician.post(`/api/consultations/${id}/complete-consultation`).expect(409);
    expect(body.owed.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['key-points-summarised', 'clarification-asked', 'safety-netting-settled', 'attendance-recorded', 'outcome-recorded']),
    );
  });

  it('is summarised once all of it is settled', async () => {
    await settled(api, id);
    expect(await record()).toMatchObject({ stage: 'summarised', phase: 'summarised' });
  });

  it('is followed up once the letter is handed on and the patient has a copy', async () => {
    await does(api.as.clinician, id, 'draft-letter', { opening: 'Thank you for referring Mrs Patel.' });
    await does(api.as.clinician, id, 'approve-letter');
    await does(api.as.reception, id, 'hand-on-letter', { how: 'electronic-transfer', to: 'Mill Lane Surgery' });
    expect(await does(api.as.reception, id, 'send-patient-copy', { how: 'post', leaflet: true })).toMatchObject({ stage: 'followed-up' });
    expect((await record()).owed).toEqual([]);
  });

  it('tells its history in plain words, without a gap', async () => {
    const { body } = await api.as.clinician.get(`/api/consultations/${id}/history`).expect(200);
    expect(body.facts.map(({ revision }: { revision: number }) => revision)).toEqual(body.facts.map((_: unknown, index: number) => index));
    expect(body.lines).toHaveLength(body.facts.length);
  });
});
