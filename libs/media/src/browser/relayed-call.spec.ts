import type { Page } from 'playwright-core';
import type { IceServer } from '../protocol';
import { JanusRooms, LocalJanus, mintToken, turnServer } from '../server';
import { CallPages } from '../testing/call-pages';
import { TurnServer } from '../testing/turn-server';
import { until } from '../testing/until';
import { sees } from './call.contract';

const HOUR = 3_600_000;
const inAnHour = (): number => Date.now() + HOUR;

/** What a browser that may use nothing else is given by the server: addresses at which it can be reached, or errors. */
const reached = (page: Page, iceServer: IceServer): Promise<{ kinds: string[]; errors: number[] }> =>
  page.evaluate(async (server) => {
    const connection = new RTCPeerConnection({ iceServers: [server], iceTransportPolicy: 'relay' });
    const [kinds, errors]: [string[], number[]] = [[], []];
    connection.addEventListener('icecandidateerror', ({ errorCode }) => errors.push(errorCode));
    const gathered = new Promise<void>((resolve) => {
      connection.addEventListener('icecandidate', ({ candidate }) => (candidate ? kinds.push(candidate.type ?? '') : resolve()));
    });
    connection.addTransceiver('audio');
    await connection.setLocalDescription();
    await gathered;
    connection.close();
    return { kinds: [...new Set(kinds)], errors: [...new Set(errors)] };
  }, iceServer);

describe('A call of which nothing gets through but over TURN', () => {
  let pages: CallPages;
  let turn: TurnServer;
  beforeAll(async () => void ([pages, turn] = await Promise.all([CallPages.open(), TurnServer.start()])));
  afterEach(() => pages.closeAll());
  afterAll(async () => {
    await pages.close();
    await turn.stop();
  });
  /** What coturn prints comes later than what it does. */
  const relayed = (...who: string[]) => until(() => who.every((one) => turn.relayed.includes(one)), `a relay for ${who.join(' and ')}`);
  const relayedFor = (who: string) => ({ iceServers: [turnServer(turn.settings, who, inAnHour())], relayOnly: true });

  it('flows from browser to browser', async () => {
    const [alice, bob] = [await pages.page('alice'), await pages.page('bob')];
    await alice.evaluate((more) => window.call.direct('alice', ['bob'], more), relayedFor('direct.alice'));
    await bob.evaluate((more) => window.call.direct('bob', ['alice'], more), relayedFor('direct.bob'));
    await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
    await relayed('direct.alice', 'direct.bob');
  });

  it('flows through Janus', async () => {
    const janus = await LocalJanus.start();
    const rooms = new JanusRooms({ url: janus.url, ...janus.secrets });
    await rooms.start();
    const room = await rooms.create();
    const comeIn = async (who: string): Promise<Page> => {
      const entry = await rooms.admit(room, who);
      const coreToken = mintToken(janus.secrets.tokenSecret, { participant: entry.participant, expires: inAnHour() });
      const page = await pages.page(who);
      await page.evaluate(([url, given, more]) => window.call.janus(url, given, more), [janus.url, { ...entry, coreToken }, relayedFor(`janus.${who}`)] as const);
      return page;
    };
    try {
      const [alice, bob] = [await comeIn('alice'), await comeIn('bob')];
      await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
      await relayed('janus.alice', 'janus.bob');
    } finally {
      await rooms.stop();
      await janus.stop();
    }
  });

  it('does not flow for whoever comes too late, forges a name or has the proof of another server', async () => {
    const page = await pages.page('mallory');
    const good = turnServer(turn.settings, 'mallory', inAnHour());
    expect(await reached(page, good)).toEqual({ kinds: ['relay'], errors: [] });
    const bad: IceServer[] = [
      turnServer(turn.settings, 'late', Date.now() - HOUR),
      { ...good, username: good.username?.replace('mallory', 'alice') ?? '' },
      turnServer({ ...turn.settings, secret: 'of somebody else' }, 'foreign', inAnHour()),
    ];
    for (const server of bad) expect(await reached(page, server)).toEqual({ kinds: [], errors: [401] });
    // Printed after everything that was printed of those.
    expect(await reached(page, turnServer(turn.settings, 'last', inAnHour()))).toEqual({ kinds: ['relay'], errors: [] });
    await relayed('mallory', 'last');
    expect(turn.relayed).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(late|alice|foreign)$/)]));
  });
});
