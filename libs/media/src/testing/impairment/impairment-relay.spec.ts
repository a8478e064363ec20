import type { Page } from 'playwright-core';
import { JanusRooms, LocalJanus, mintToken } from '../../server';
import { events, frames, sees, seesNoMore } from '../../browser/call.contract';
import { CallPages } from '../call-pages';
import { until } from '../until';
import { ImpairmentRelay } from './impairment-relay';

describe('A call over a bad line', () => {
  let pages: CallPages;
  let janus: LocalJanus;
  let rooms: JanusRooms;
  let relay: ImpairmentRelay;
  let room: string;

  beforeAll(async () => {
    [pages, janus] = await Promise.all([CallPages.open(), LocalJanus.start()]);
    rooms = new JanusRooms({ url: janus.url, ...janus.secrets });
    await rooms.start();
  });
  beforeEach(async () => {
    relay = await ImpairmentRelay.open(janus.url);
    room = await rooms.create();
  });
  afterEach(async () => {
    await pages.closeAll();
    await rooms.destroy(room);
    await relay.close();
  });
  afterAll(async () => {
    await pages.close();
    await rooms.stop();
    await janus.stop();
  });

  const comeIn = async (who: string, url: string) => {
    const entry = await rooms.admit(room, who);
    const coreToken = mintToken(janus.secrets.tokenSecret, { participant: entry.participant, expires: Date.now() + 600_000 });
    const page = await pages.page(who);
    await page.evaluate(([at, given]) => window.call.janus(at, given), [url, { ...entry, coreToken }] as const);
    return page;
  };
  /** Alice behind the bad line, Bob on a good one. */
  const both = async () => {
    const [alice, bob] = [await comeIn('alice', relay.url), await comeIn('bob', janus.url)];
    await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
    return { alice, bob };
  };

  /** Measured more than once where the machine is slow for a moment: on a bad line it would be far each time. */
  const isNear = (page: Page): Promise<void> =>
    until(async () => ((await page.evaluate(() => window.call.measure())).sample.rttMs ?? Infinity) < 300, 'a short round trip');

  it('measures half a second as half a second, on the side that has it', async () => {
    const { alice, bob } = await both();
    relay.impair({ delayMs: 250 });
    await until(async () => ((await alice.evaluate(() => window.call.measure())).sample.rttMs ?? 0) > 400, 'a long round trip', 60_000);
    await isNear(bob);
  });

  it('is bad for the one it is made bad for, and good for who comes in beside them', async () => {
    const [alice, bob] = [await comeIn('alice', relay.url), await comeIn('bob', relay.url)];
    await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
    relay.impair({ delayMs: 250 }, 'alice');
    await until(async () => ((await alice.evaluate(() => window.call.measure())).sample.rttMs ?? 0) > 400, 'a long round trip', 60_000);
    await isNear(bob);
  });

  it('measures what is lost', async () => {
    const { alice } = await both();
    await alice.evaluate(() => window.call.measure());
    relay.impair({ loss: 0.2 });
    await until(async () => ((await alice.evaluate(() => window.call.measure())).of.bob?.soundLost ?? 0) > 0.02, 'lost sound', 60_000);
    await Promise.all([sees(alice, 'bob')]);
  });

  it('stands still while nothing gets through, and goes on by itself', async () => {
    const { alice, bob } = await both();
    relay.impair({ blackout: true });
    await Promise.all([seesNoMore(alice, 'bob'), seesNoMore(bob, 'alice')]);
    await until(async () => (await events(alice)).at(-1)?.state === 'lost', 'alice to be told', 60_000);
    relay.impair({});
    await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
    await until(async () => (await events(alice)).filter(({ state }) => state).at(-1)?.state === 'up', 'alice to be told that it is back', 60_000);
  });

  it('finds its way again when a router gave out another port, once it looks for one', async () => {
    const { alice, bob } = await both();
    // Whether the picture stands still before is chance: Janus may hear from the new port at once.
    await relay.rebind();
    await alice.evaluate(() => window.call.restart());
    await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
    expect(Object.keys(await frames(alice))).toEqual(['bob']);
  });

  it('goes on when the sockets drop', async () => {
    const { alice, bob } = await both();
    relay.dropSockets();
    await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
  });
});
