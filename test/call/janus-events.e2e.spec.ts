import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { JanusEntry } from '@anteroom/media/protocol';
import { freePort, LocalJanus } from '@anteroom/media/server';
import { until } from '@anteroom/media/testing';
import { CallWays } from '../../apps/api/src/call/call-ways';
import { does } from '../support/a-life';
import { type Api, startApi } from '../support/api';
import { ALine, atPatientsDoor, atStaffsDoor, waiting, type Waiting } from './a-line';
import { GOOD, MeasuringLine } from './measuring-line';
import { ToJanus } from './to-janus';
import { withJanus } from './with-janus';

const PASSWORD = 'what-janus-was-given';

describe('What Janus tells of a call', () => {
  let janus: LocalJanus;
  let api: Api;
  let called: Waiting;
  let patient: ALine;
  let clinician: ALine;
  let entry: JanusEntry;
  let line: ToJanus;

  beforeAll(async () => {
    const port = await freePort();
    janus = await LocalJanus.start({ reclaimSeconds: 1, events: { url: `http://127.0.0.1:${port}/api/janus-events`, password: PASSWORD } });
    api = await startApi({ configuration: { ...withJanus(janus), port, janusEventsPassword: PASSWORD } });
  });
  afterAll(async () => {
    await api.stop();
    await janus.stop();
  });
  beforeEach(async () => {
    called = await waiting(api);
    patient = await ALine.join(api, atPatientsDoor(called.patient));
    clinician = await ALine.join(api, atStaffsDoor(api, called.id));
    await does(api.as.clinician, called.id, 'call-in');
    entry = (await patient.hears('enter')).entry as JanusEntry;
    line = await lineFor(entry);
  });

  const lineFor = async ({ path, coreToken }: JanusEntry): Promise<ToJanus> => {
    const opened = (await ToJanus.open(api, { ...atPatientsDoor(called.patient), path })) as ToJanus;
    await opened.attach(coreToken);
    return opened;
  };

  const present = async (): Promise<string[]> => (await api.server.app.get(CallWays).rooms?.present(entry.room)) ?? [];

  it('puts out at once whoever comes into the room under a name that was given to somebody else', async () => {
    expect(await line.join({ ...entry, participant: 'the-clinician.0123456789ab' })).toBe('joined');
    await until(async () => (await present()).length === 0, 'an empty room');
  });

  it('refuses whoever is not Janus before they have sent it all', async () => {
    const asking = request(`${api.server.url}/api/janus-events`, { method: 'POST', auth: 'janus:guessed', headers: { 'content-type': 'application/json', 'content-length': 1_000_000 } });
    asking.write('[');
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(401);
    asking.destroy();
  });

  it('is not taken for a loss when the patient was held, and went from the room for that', async () => {
    expect(await line.join(entry)).toBe('joined');
    const [hears, isHeard] = [new MeasuringLine(clinician, () => patient.id), new MeasuringLine(patient, () => clinician.id)];
    await clinician.hears('quality');
    clinician.say({ type: 'hold', why: 'on-hold' });
    await patient.hears('wait', 1);
    hears.other = isHeard.other = null;
    // More than the two seconds after which silence counts.
    await patient.hears('alive', patient.all('alive').length + 2);
    clinician.say({ type: 'take-up' });
    const again = (await patient.hears('enter', 1)).entry as JanusEntry;
    await clinician.hears('alive', clinician.all('alive').length);
    expect(await (await lineFor(again)).join(again)).toBe('joined');
    const told = clinician.all('quality').length;
    hears.other = isHeard.other = GOOD;
    await clinician.hears('quality', told);
    for (const one of [hears, isHeard]) one.stop();
    expect([...clinician.all('other-side'), ...patient.all('other-side')]).toEqual([]);
    const { body } = await api.as.clinician.get(`/api/consultations/${called.id}/history`).expect(200);
    const facts = body.facts as { type: string; data: { kind?: string } }[];
    expect(facts.filter(({ type, data }) => type === 'ConnectionLost' || data.kind?.endsWith('-lost'))).toEqual([]);
  });

  it('leaves everybody in it who is who they say', async () => {
    expect(await line.join(entry)).toBe('joined');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await present()).toEqual([entry.participant]);
  });
});
