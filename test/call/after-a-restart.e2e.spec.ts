import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalJanus } from '@anteroom/media/server';
import { until } from '@anteroom/media/testing';
import { does } from '../support/a-life';
import { type Api, startApi } from '../support/api';
import { Program } from '../support/run-program';
import { ALine, type At, atPatientsDoor, atStaffsDoor, type LineOptions, waiting, type Waiting } from './a-line';
import { ToJanus } from './to-janus';
import { withJanus } from './with-janus';

const MINUTE = 60_000;
/** In a session description, and nowhere else. */
const SDP = 'v=0 o=- 4611731400430051336 2 IN IP4 192.0.2.44';
const WORDS = 'The tablets make me dizzy';

describe('A call in the middle of which the server is started again', () => {
  let folder: string;
  let janus: LocalJanus;
  let program: Program;
  let again: At;
  let called: Waiting;
  let doors: { patient: LineOptions; clinician: LineOptions };
  let before: { patient: ALine; clinician: ALine };
  const secrets = new Set<string>();

  const firstHalf = async (api: Api): Promise<void> => {
    const start = new Date(api.clock.now().getTime() + 10 * MINUTE).toISOString();
    called = await waiting(api, { start });
    doors = { patient: atPatientsDoor(called.patient), clinician: atStaffsDoor(api, called.id) };
    before = { patient: await ALine.join(api, doors.patient), clinician: await ALine.join(api, doors.clinician) };
    await does(api.as.clinician, called.id, 'call-in');
    await Promise.all([before.patient, before.clinician].map((line) => line.hears('enter')));
    before.patient.say({ type: 'say', text: WORDS });
    await before.clinician.hears('said');
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anteroom-call-'));
    janus = await LocalJanus.start({ reclaimSeconds: 1 });
    const api = await startApi({ configuration: { ...withJanus(janus), dataDir: folder }, at: new Date().toISOString() });
    await firstHalf(api);
    await api.stop();
    const { apiSecret, tokenSecret, adminKey } = janus.secrets;
    for (const secret of [apiSecret, tokenSecret, adminKey]) secrets.add(secret);
    program = new Program('main.ts', { DATA_DIR: folder, JANUS_URL: janus.url, JANUS_API_SECRET: apiSecret, JANUS_TOKEN_SECRET: tokenSecret, JANUS_ADMIN_KEY: adminKey });
    again = { server: { url: await program.url() } };
  });
  afterAll(async () => {
    program.signal('SIGKILL');
    await program.end();
    await janus.stop();
    await rm(folder, { recursive: true });
  });

  it('tells the browsers that it will be back', async () => {
    await until(() => [before.patient, before.clinician].every(({ closedWith }) => closedWith !== undefined), 'the end of both lines');
    expect([before.patient.closedWith, before.clinician.closedWith]).toEqual([1012, 1012]);
  });

  it('goes on by itself once both are back, with an entry of their own each', async () => {
    const patient = await ALine.join(again, doors.patient, ['janus', 'direct'], { seat: before.patient.id, stillUp: true });
    const clinician = await ALine.join(again, doors.clinician, ['janus', 'direct'], { seat: before.clinician.id, stillUp: true });
    const { entry, way } = await patient.hears('enter');
    expect([way, (await clinician.hears('enter')).entry?.room]).toEqual(['janus', entry?.room]);
    for (const secret of [entry?.pin, entry?.token, entry?.coreToken]) secrets.add(String(secret));
    const line = await ToJanus.open(again, { ...doors.patient, path: String(entry?.path) });
    if (!entry || !(line instanceof ToJanus)) throw new Error('No line to Janus');
    await line.attach(entry.coreToken);
    await line.join(entry);
    await line.ask({ janus: 'message', body: { request: 'publish' }, jsep: { type: 'offer', sdp: SDP } });
    clinician.say({ type: 'signal', to: patient.id, data: { sdp: SDP } });
    await patient.hears('signal');
    clinician.say({ type: 'say', text: WORDS });
    await patient.hears('said');
    clinician.socket.send(`{"type":"say","text":"${WORDS}"`);
    await clinician.hears('refused');
  });

  it('has kept what was written, and writes nothing of the call, no token and no secret into its log', async () => {
    const facts = await fetch(`${again.server.url}/api/consultations/${called.id}/history`, { headers: { cookie: String(doors.clinician.cookie) } });
    expect(await facts.text()).toContain('ChatKept');
    program.signal('SIGTERM');
    const { code, out, err } = await program.end();
    const log = out + err;
    expect([code, log.includes('/history'), secrets.size]).toEqual([0, true, 6]);
    for (const said of [SDP, '192.0.2.44', WORDS, 'Patel', ...secrets, String(doors.patient.cookie).split('=')[1] ?? '']) expect(log).not.toContain(said);
  });
});
