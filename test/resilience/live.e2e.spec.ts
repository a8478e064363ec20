import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookedBy, does } from '../support/a-life';
import { startApi, type Api } from '../support/api';
import { Screen } from './screen';

describe('A live board', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const configuration = { dataDir: join(folder, 'data') };
  let api: Api;
  let screen: Screen;
  let id: string;

  const open = async (role: 'reception' | 'clinician'): Promise<void> => {
    const cookie = api.as[role].jar.getCookies({ domain: '127.0.0.1', path: '/api', secure: false, script: false }).toValueString();
    screen = new Screen(() => api.server.url, cookie);
    await screen.until(() => screen.rows.has(id));
  };

  beforeAll(async () => (api = await startApi({ configuration })));
  beforeEach(async () => {
    await api.until(api.clock.now().toISOString());
    ({ id } = await bookedBy(api.as.reception));
  });
  afterEach(() => {
    jest.useRealTimers();
    screen.stop();
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  it('shows what somebody else did', async () => {
    await open('reception');
    await does(api.as.clinician, id, 'ask-for-help', { about: 'sound' });
    await screen.until(() => screen.rows.get(id)?.help !== null);
    await does(api.as.clinician, id, 'move-appointment', { start: '2026-07-09T09:00:00Z', minutes: 20, by: 'clinic' });
    await screen.until(() => !screen.rows.has(id));
  });

  it('comes back after the server was away, in the same session, and shows what happened since', async () => {
    await open('reception');
    const before = api;
    await before.stop();
    // While it stopped, the old server may have told everything once more. A line that was asked for since then is at its end.
    const { breaks } = screen;
    await screen.until(() => screen.breaks > breaks + 1);
    const { wholes } = screen;
    api = await startApi({ configuration, again: before });
    await does(api.as.clinician, id, 'ask-for-help', { about: 'sound' });
    await screen.until(() => screen.wholes === wholes + 1 && screen.rows.get(id)?.help !== null);
  });


  it.each([
    ['who signed out', 'not-signed-in', async () => void (await api.as.reception.post('/api/sign-out').expect(204))],
    ['whose session is locked', 'locked', async () => void (await api.as.clinician.post('/api/me/lock').expect(204))],
    ['who was suspended', 'not-signed-in', async () => void (await api.as.administrator.post(`/api/staff/${api.staff.reception}/suspend`).send({ reason: 'Left' }).expect(200))],
  ])('ends for somebody %s, and says so', async (_who, code, leave) => {
    // Only what happens every so often stands still.
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout', 'Date', 'performance', 'queueMicrotask', 'hrtime'] });
    await open(code === 'locked' ? 'clinician' : 'reception');
    await leave();
    while (screen.ended === null) {
      jest.advanceTimersByTime(30_000);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(screen.ended).toBe(code);
  });
});
