import type { Practice } from '@anteroom/media/protocol';
import { LocalJanus } from '@anteroom/media/server';
import { droppingProxy, until, type DroppingProxy } from '@anteroom/media/testing';
import { request } from 'node:http';
import { type Api, startApi } from '../support/api';
import { stranger } from '../support/patient';
import { ToJanus } from './to-janus';
import { withJanus } from './with-janus';

const TURN = { turnUrl: 'stun:stun.example.org,turn:turn.example.org:3478', turnSecret: 'shared-with-coturn' };

describe('A practice call', () => {
  let janus: LocalJanus;
  let toJanus: DroppingProxy;
  let api: Api;
  beforeAll(async () => {
    janus = await LocalJanus.start({ reclaimSeconds: 1 });
    toJanus = await droppingProxy(janus.url);
    api = await startApi({ configuration: { ...withJanus(janus), janusUrl: toJanus.url, ...TURN } });
  });
  afterAll(async () => {
    await api.stop();
    await toJanus.close();
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

  it('keeps no line to Janus open for whoever asks for one and then speaks no WebSocket, and few for anybody', async () => {
    const { janus: given } = await begun();
    const before = toJanus.open;
    const headers = { connection: 'Upgrade', upgrade: 'websocket', origin: api.server.url, 'sec-websocket-protocol': 'janus-protocol', 'sec-websocket-version': '13', 'sec-websocket-key': 'none' };
    const refused = await new Promise((resolve, reject) => {
      const asked = request(`${api.server.url}${given?.path ?? ''}`, { headers }, (response) => void response.resume().once('end', () => resolve(response.statusCode)));
      asked.once('error', reject).end();
    });
    expect(refused).toBe(400);
    await until(() => toJanus.open === before, 'no line left');
    const lines: ToJanus[] = [];
    for (let count = 0; count < 6; count += 1) lines.push(await lineFor({ janus: given } as Practice));
    await until(() => lines.slice(0, 2).every(({ closedWith }) => closedWith !== undefined), 'the end of the oldest two');
    await until(() => toJanus.open === before + 4, 'four lines');
    expect(lines.map(({ closedWith }) => closedWith)).toEqual([1000, 1000, undefined, undefined, undefined, undefined]);
    for (const { socket } of lines) socket.terminate();
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
