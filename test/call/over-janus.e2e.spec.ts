import type { JanusEntry } from '@anteroom/media/protocol';
import { LocalJanus, mintToken } from '@anteroom/media/server';
import { until } from '@anteroom/media/testing';
import { does } from '../support/a-life';
import { type Api, startApi } from '../support/api';
import { ALine, atPatientsDoor, atStaffsDoor, type LineOptions, waiting, type Waiting } from './a-line';
import { withJanus } from './with-janus';
import { ToJanus } from './to-janus';

describe('A call over Janus', () => {
  let janus: LocalJanus;
  let api: Api;
  let called: Waiting;
  const lines: ALine[] = [];

  beforeAll(async () => {
    janus = await LocalJanus.start({ reclaimSeconds: 1 });
    api = await startApi({ configuration: withJanus(janus) });
  });
  afterAll(async () => {
    await api.stop();
    await janus.stop();
  });
  beforeEach(async () => {
    called = await waiting(api);
    lines.push(await ALine.join(api, atPatientsDoor(called.patient)), await ALine.join(api, atStaffsDoor(api, called.id)));
  });
  afterEach(async () => void (await Promise.all(lines.splice(0).map((line) => line.close()))));

  const begun = async (): Promise<{ patient: ALine; clinician: ALine; entry: JanusEntry; door: LineOptions }> => {
    const [patient, clinician] = lines as [ALine, ALine];
    await does(api.as.clinician, called.id, 'call-in');
    const { way, entry } = await patient.hears('enter');
    if (way !== 'janus' || !entry) throw new Error(`It goes by ${way}`);
    return { patient, clinician, entry, door: { ...atPatientsDoor(called.patient), path: entry.path } };
  };
  const janusFor = async (door: LineOptions): Promise<ToJanus> => {
    const line = await ToJanus.open(api, door);
    if (!(line instanceof ToJanus)) throw new Error(`${line.status} ${line.code}`);
    return line;
  };

  it('is a room of its own, which opens to each by what they alone were given', async () => {
    const { clinician, entry, door } = await begun();
    expect(await clinician.hears('enter')).toMatchObject({ way: 'janus', entry: { room: entry.room, path: `/api/consultations/${called.id}/call/janus?seat=${clinician.id}` } });
    const line = await janusFor(door);
    expect(await line.attach(entry.coreToken)).toBeNull();
    expect(await line.join({ ...entry, token: 'forged' })).toBe(433);
    expect(await line.join(entry)).toBe('joined');
  });

  it('gives no line to Janus before it has begun, nor to anybody else', async () => {
    const door = { ...atPatientsDoor(called.patient), path: `${called.patient.address}/call/janus` };
    expect(await ToJanus.open(api, door)).toEqual({ status: 409, code: 'not-in-the-call' });
    await begun();
    expect(await ToJanus.open(api, { ...door, cookie: '' })).toEqual({ status: 401, code: 'not-signed-in' });
    expect(await ToJanus.open(api, { ...door, origin: 'https://elsewhere.example' })).toEqual({ status: 403, code: 'cross-site' });
    expect(await ToJanus.open(api, { ...door, protocols: ['janus-admin-protocol'] })).toEqual({ status: 400, code: 'malformed' });
  });

  it.each([
    ['forged', 'another secret', 60_000],
    ['expired', null, -1_000],
  ])('opens nothing to a token that is %s', async (_how, secret, life) => {
    const { entry, door } = await begun();
    const line = await janusFor(door);
    const token = mintToken(secret ?? janus.secrets.tokenSecret, { participant: entry.participant, expires: Date.now() + life });
    expect(await line.attach(token)).toBe(403);
  });

  it('keeps out who was put out: their line ends, what they hold opens nothing, and they knock when they come back', async () => {
    const { patient, clinician, entry, door } = await begun();
    const line = await janusFor(door);
    await line.attach(entry.coreToken);
    await line.join(entry);
    clinician.say({ type: 'remove', id: patient.id });
    expect(await patient.hears('closed')).toEqual({ type: 'closed', why: 'removed' });
    await until(() => line.closedWith !== undefined, 'the end of the line to Janus');
    expect(await ToJanus.open(api, door)).toEqual({ status: 409, code: 'not-in-the-call' });
    const again = await ALine.join(api, atPatientsDoor(called.patient));
    lines.push(again);
    expect(await again.hears('welcome')).toMatchObject({ place: 'door' });
    const reused = await janusFor({ ...atStaffsDoor(api, called.id), path: `/api/consultations/${called.id}/call/janus` });
    expect(await reused.attach(entry.coreToken)).toBeNull();
    expect(await reused.join(entry)).toBe(433);
  });

  it('ends every line to it when it is put on hold, and gives another entry when it is taken up', async () => {
    const { patient, clinician, entry, door } = await begun();
    const line = await janusFor(door);
    clinician.say({ type: 'hold', why: 'ringing' });
    expect((await patient.hears('wait', 1)).why).toBe('ringing');
    await until(() => line.closedWith !== undefined, 'the end of the line to Janus');
    clinician.say({ type: 'take-up' });
    const again = await patient.hears('enter', 1);
    expect(again.entry?.room).toBe(entry.room);
    expect(again.entry?.token).not.toBe(entry.token);
  });

  it('goes on from browser to browser when Janus is gone, and says so', async () => {
    const { patient } = await begun();
    await janus.kill();
    expect(await patient.hears('enter', 1)).toMatchObject({ way: 'direct', entry: null });
    await until(async () => (await api.as.clinician.get('/api/health')).body.parts.some((part: object) => JSON.stringify(part) === '{"name":"janus","state":"down"}'), 'janus down');
    await api.as.clinician.get('/api/health').expect(200);
    await janus.restart();
    await until(async () => (await api.as.clinician.get('/api/health')).body.parts.some((part: object) => JSON.stringify(part) === '{"name":"janus","state":"up"}'), 'janus up');
  });
});
