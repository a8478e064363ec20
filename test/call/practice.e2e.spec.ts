import type { Practice } from '@anteroom/media/protocol';
import { LocalJanus } from '@anteroom/media/server';
import { type Api, startApi } from '../support/api';
import { stranger } from '../support/patient';
import { ToJanus } from './to-janus';
import { withJanus } from './with-janus';

const TURN = { turnUrl: 'stun:stun.example.org,turn:turn.example.org:3478', turnSecret: 'shared-with-coturn' };

describe('A practice call', () => {
  let janus: LocalJanus;
  let api: Api;
  beforeAll(async () => {
    janus = await LocalJanus.start({ reclaimSeconds: 1 });
    api = await startApi({ configuration: { ...withJanus(janus), ...TURN } });
  });
  afterAll(async () => {
    await api.stop();
    await janus.stop();
  });

  const begun = async (): Promise<Practice> => (await stranger(api).post('/api/practice').expect(201)).body as Practice;
  const lineFor = async ({ janus: given }: Practice): Promise<ToJanus> => {
    const line = await ToJanus.open(api, { path: given?.path ?? '' });
    if (!(line instanceof ToJanus)) throw new Error(`${line.status} ${line.code}`);
    return line;
  };

  it('is open to anybody, for ten minutes, and opens the echo test and no room', async () => {
    const practice = await begun();
    expect(Date.parse(practice.until) - Date.now()).toBeLessThanOrEqual(10 * 60_000);
    const token = practice.janus?.coreToken ?? '';
    expect(await (await lineFor(practice)).attach(token, 'janus.plugin.echotest')).toBeNull();
    expect(await (await lineFor(practice)).attach(token, 'janus.plugin.videoroom')).toBe(405);
  });

  it('is told what helps through the network, under a name that says nothing', async () => {
    const { iceServers } = await begun();
    expect(iceServers).toEqual([
      { urls: ['stun:stun.example.org'] },
      { urls: ['turn:turn.example.org:3478'], username: expect.stringMatching(/^\d{10}:[0-9a-f-]{36}$/), credential: expect.any(String) },
    ]);
  });

  it('cannot be begun without end from one place', async () => {
    const answers: number[] = [];
    for (let count = 0; count < 125; count += 1) answers.push((await stranger(api).post('/api/practice')).status);
    expect(answers.at(-1)).toBe(429);
  });

  it('has no line to test where there is no Janus', async () => {
    const without = await startApi();
    const { body } = await stranger(without).post('/api/practice').expect(201);
    expect(body).toMatchObject({ janus: null, iceServers: [] });
    await without.stop();
  });
});
