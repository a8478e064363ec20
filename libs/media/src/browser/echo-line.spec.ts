import { LocalJanus, mintToken, turnServer } from '../server';
import { CallPages } from '../testing/call-pages';
import { TurnServer } from '../testing/turn-server';
import { until } from '../testing/until';
import { sees } from './call.contract';

const inAMinute = (): number => Date.now() + 60_000;

describe('A line that is tried alone', () => {
  let pages: CallPages;
  let janus: LocalJanus;
  beforeAll(async () => void ([pages, janus] = await Promise.all([CallPages.open(), LocalJanus.start()])));
  afterEach(() => pages.closeAll());
  afterAll(async () => {
    await pages.close();
    await janus.stop();
  });
  const token = (expires = inAMinute()): string => mintToken(janus.secrets.tokenSecret, { participant: 'practice', expires, plugins: ['janus.plugin.echotest'] });

  it('brings back what was sent, and says how long it took and what was lost', async () => {
    const page = await pages.page('alice');
    await page.evaluate(([url, coreToken]) => window.call.echo(url, coreToken), [janus.url, token()] as const);
    await sees(page, 'echo');
    await until(async () => {
      const { rttMs, lost, relayed, pictures, state } = await page.evaluate(() => window.call.measureEcho());
      return state === 'up' && rttMs !== null && rttMs < 500 && lost !== null && lost < 0.5 && relayed === false && (pictures ?? 0) > 0;
    }, 'every figure of a good line');
  });

  it('is tried without camera and microphone as well, and then says only what it knows', async () => {
    const page = await pages.page('bob');
    await page.evaluate(([url, coreToken]) => window.call.echo(url, coreToken, { empty: true }), [janus.url, token()] as const);
    const measured = () => page.evaluate(() => window.call.measureEcho());
    await until(async () => {
      const { rttMs, state } = await measured();
      return state === 'up' && rttMs !== null;
    }, 'the way there and back');
    expect(await measured()).toMatchObject({ lost: null, pictures: null });
  });

  it('says that it went over TURN', async () => {
    const turn = await TurnServer.start();
    const page = await pages.page('carol');
    const more = { iceServers: [turnServer(turn.settings, 'carol', inAMinute())], relayOnly: true };
    await page.evaluate(([url, coreToken, by]) => window.call.echo(url, coreToken, by), [janus.url, token(), more] as const);
    await until(async () => (await page.evaluate(() => window.call.measureEcho())).relayed, 'the line over TURN');
    await turn.stop();
  });

  it('cannot be tried with a token that has expired', async () => {
    const page = await pages.page('mallory');
    const tried = page.evaluate(([url, coreToken]) => window.call.echo(url, coreToken), [janus.url, token(Date.now() - 60_000)] as const);
    await expect(tried).rejects.toThrow(/403/);
  });
});
