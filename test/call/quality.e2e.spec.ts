import { isDeepStrictEqual } from 'node:util';
import { until } from '@anteroom/media/testing';
import { CallWatching } from '../../apps/api/src/call/call-watching';
import type { Api } from '../support/api';
import { startApi } from '../support/api';
import { does } from '../support/a-life';
import { ask } from '../support/serve';
import { ALine, atPatientsDoor, atStaffsDoor, waiting, type Waiting } from './a-line';
import { GOOD, MeasuringLine } from './measuring-line';

const PASSWORD = 'what-janus-was-given';
const OF_A_LINE = ['CallQualityChanged', 'CallMediaChanged', 'ConnectionEstablished', 'ConnectionDegraded', 'ConnectionLost'];

interface Told {
  type: string;
  data: Record<string, unknown>;
  actor: { role: string };
}

describe('A call whose quality is watched', () => {
  let api: Api;
  let called: Waiting;
  let clinician: MeasuringLine;
  let patient: MeasuringLine;

  beforeAll(async () => (api = await startApi({ configuration: { janusEventsPassword: PASSWORD } })));
  afterAll(() => api.stop());

  beforeEach(async () => {
    called = await waiting(api);
    const lines = { host: await ALine.join(api, atStaffsDoor(api, called.id)), patient: await ALine.join(api, atPatientsDoor(called.patient)) };
    clinician = new MeasuringLine(lines.host, () => lines.patient.id);
    patient = new MeasuringLine(lines.patient, () => lines.host.id);
    await does(api.as.clinician, called.id, 'call-in');
    await Promise.all([lines.host.hears('enter'), lines.patient.hears('enter')]);
  });

  afterEach(async () => {
    for (const one of [clinician, patient]) one.stop();
    await Promise.all([clinician, patient].map(({ line }) => line.close()));
  });

  /** What is in the record of the line alone. */
  const facts = async (): Promise<[type: string, what: unknown][]> => {
    await api.server.app.get(CallWatching).settled();
    const { body } = await api.as.clinician.get(`/api/consultations/${called.id}/history`).expect(200);
    const all = (body.facts as Told[]).filter(({ type }) => OF_A_LINE.includes(type));
    expect(new Set(all.map(({ actor }) => actor.role))).toEqual(new Set(all.length > 0 ? ['system'] : []));
    return all.map(({ type, data }) => [type, data]);
  };
  const recorded = (type: string, data: object) =>
    until(async () => (await facts()).some((one) => isDeepStrictEqual(one, [type, data])), `${type} ${JSON.stringify(data)}`, 30_000);

  const MEASURED = [
    ['ConnectionEstablished', {}],
    ['CallQualityChanged', { kind: 'fine', toward: 'clinician', delayMs: 70 }],
    ['CallQualityChanged', { kind: 'fine', toward: 'patient', delayMs: 70 }],
  ];

  it('leaves what changed in the record, tells both sides of it, and nothing while nothing changes', async () => {
    await recorded('CallQualityChanged', { kind: 'fine', toward: 'patient', delayMs: 70 });
    patient.own = { ...GOOD, rttMs: 1_000 };
    await recorded('CallQualityChanged', { kind: 'prompt', toward: 'patient', delayMs: 540 });
    expect(await patient.line.hears('quality', 2)).toMatchObject({ toward: patient.line.id, band: 'prompt', delayMs: 540 });
    expect(await clinician.line.hears('quality', 2)).toMatchObject({ toward: patient.line.id, band: 'prompt' });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await facts()).toEqual([
      ...MEASURED,
      ['CallQualityChanged', { kind: 'prompt', toward: 'patient', delayMs: 540 }],
      ['ConnectionDegraded', { why: 'They hear each other late' }],
    ]);
  });

  it('says in the record which dose was spoken of while the patient could not be heard', async () => {
    await recorded('ConnectionEstablished', {});
    clinician.other = { ...GOOD, silentMs: 3_000 };
    await recorded('CallMediaChanged', { kind: 'sound-lost', of: 'patient' });
    expect(await clinician.line.hears('other-side')).toMatchObject({ id: patient.line.id, state: 'silent' });
    api.clock.advance(20_000);
    const { revision } = await does(api.as.clinician, called.id, 'record-medication', { kind: 'started', medicine: 'Bisoprolol', dose: '2.5 mg' });
    api.clock.advance(20_000);
    clinician.other = GOOD;
    await recorded('CallMediaChanged', { kind: 'sound-back', of: 'patient' });
    const { body } = await api.as.clinician.get(`/api/consultations/${called.id}`).expect(200);
    expect(body.record.notHeard).toEqual([{ of: 'patient', from: expect.any(String), to: expect.any(String), revisions: [revision] }]);
  });

  it('keeps no clinician from going on with what they look at, because the line changed meanwhile', async () => {
    const { body } = await api.as.clinician.get(`/api/consultations/${called.id}`).expect(200);
    await recorded('ConnectionEstablished', {});
    await recorded('CallQualityChanged', { kind: 'fine', toward: 'patient', delayMs: 70 });
    const looked = `"${body.revision as number}"`;
    await api.as.clinician.post(`/api/consultations/${called.id}/confirm-identity`).set('If-Match', looked).send({ how: 'known-to-me' }).expect(200);
  });

  it('knows what Janus tells, says it once where the browsers say so too, and takes it from Janus alone', async () => {
    await recorded('ConnectionEstablished', {});
    const janus = new JanusTells(api, patient.line.id);
    expect(await janus.post([...janus.joined(), ...janus.receives(false)], 'wrong')).toBe(401);
    expect(await janus.post([...janus.joined(), ...janus.receives(false)])).toBe(200);
    clinician.other = { ...GOOD, silentMs: 3_000, frozenMs: 3_000 };
    expect(await clinician.line.hears('other-side')).toMatchObject({ id: patient.line.id, state: 'lost' });
    await recorded('ConnectionLost', { side: 'patient' });
    clinician.other = GOOD;
    expect(await janus.post(janus.receives(true))).toBe(200);
    await recorded('CallMediaChanged', { kind: 'picture-back', of: 'patient' });
    const media = (await facts()).filter(([type]) => type === 'CallMediaChanged').map(([, data]) => (data as { kind: string }).kind);
    expect(media).toEqual(['sound-lost', 'picture-lost', 'sound-back', 'picture-back']);
  });

  it('says not known when the browsers fall silent, and lost when nobody knows of a line that is gone', async () => {
    await recorded('CallQualityChanged', { kind: 'fine', toward: 'patient', delayMs: 70 });
    [clinician.other, patient.other] = [null, null];
    await patient.line.close();
    await recorded('CallQualityChanged', { kind: 'not-known', toward: 'patient', delayMs: null });
    await recorded('ConnectionLost', { side: 'patient' });
  }, 60_000);

  it('leaves tens of facts of a line that comes and goes all the time', async () => {
    for (let turn = 0; turn < 24; turn += 1) {
      const isBad = turn % 2 === 0;
      clinician.other = isBad ? { ...GOOD, silentMs: 3_000, soundLost: 0.3 } : GOOD;
      patient.own = isBad ? { ...GOOD, rttMs: 1_500 } : GOOD;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const all = await facts();
    expect(all.length).toBeGreaterThan(1);
    expect(all.length).toBeLessThan(20);
  });

  it.each([['nothing', ''], ['no JSON', '{"type":'], ['no event', '[null, 1, {"type":"x"}]'], ['no list', '"x"'], ['more than is read', `"${'x'.repeat(3_000_000)}"`]])(
    'takes %s from Janus as delivered, because it would not be sent again',
    async (_, body) => {
      const posted = ask(api.server).post('/api/janus-events').auth('janus', PASSWORD).set('Content-Type', 'application/json');
      await posted.send(body).expect(200);
      await ask(api.server).post('/api/janus-events').auth('janus', PASSWORD).set({ 'Content-Encoding': 'odd', 'Content-Type': 'application/json' }).send(body).expect(200);
      await ask(api.server).post('/api/janus-events').send([]).expect(401);
      await ask(api.server).post('/api/janus-events').auth('janus', '').send([]).expect(401);
    },
  );
});

/** What Janus posts of one person, in its own words. */
class JanusTells {
  constructor(
    private readonly api: Api,
    private readonly seat: string,
  ) {}

  async post(events: object[], password = PASSWORD): Promise<number> {
    return (await ask(this.api.server).post('/api/janus-events').auth('janus', password).send(events)).status;
  }

  joined(): object[] {
    const participant = `${this.seat}.abc`;
    return [
      { type: 1, timestamp: 1, session_id: 1, event: { name: 'created', transport: { id: 'x' } } },
      { type: 2, timestamp: 2, session_id: 1, handle_id: 2, event: { name: 'attached', token: `1,janus,u=${participant}:sig` } },
      { type: 64, timestamp: 3, session_id: 1, handle_id: 2, event: { data: { event: 'joined', room: 'r', id: participant } } },
    ];
  }

  receives(receiving: boolean): object[] {
    return ['audio', 'video'].map((media) => ({ type: 32, subtype: 1, timestamp: 4, session_id: 1, handle_id: 2, event: { media, receiving } }));
  }
}
