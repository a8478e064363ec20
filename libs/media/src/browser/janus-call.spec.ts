import { JanusRooms, LocalJanus, mintToken } from '../server';
import { CallPages } from '../testing/call-pages';
import { droppingProxy, type DroppingProxy } from '../testing/dropping-proxy';
import { until } from '../testing/until';
import { callContract, events, sees, type ComeIn } from './call.contract';

const HOUR = 3_600_000;

let pages: CallPages;
let janus: LocalJanus;
let rooms: JanusRooms;
let room: string;
let proxy: DroppingProxy;
const entered = new Map<string, string>();

beforeAll(async () => {
  [pages, janus] = await Promise.all([CallPages.open(), LocalJanus.start()]);
  rooms = new JanusRooms({ url: janus.url, ...janus.secrets });
  proxy = await droppingProxy(janus.url);
  await rooms.start();
});
beforeEach(async () => void (room = await rooms.create()));
afterEach(() => rooms.destroy(room));
afterAll(async () => {
  await pages.close();
  await rooms.stop();
  await proxy.close();
  await janus.stop();
});

const comeInBy = (url: () => string): ComeIn => async (who) => {
  const entry = await rooms.admit(room, who);
  entered.set(who, entry.participant);
  const coreToken = mintToken(janus.secrets.tokenSecret, { participant: entry.participant, expires: Date.now() + HOUR });
  const page = await pages.page(who);
  await page.evaluate(([at, given]) => window.call.janus(at, given), [url(), { ...entry, coreToken }] as const);
  return page;
};
const comeIn = comeInBy(() => janus.url);

callContract('over Janus', () => pages, comeIn);

describe('A call over Janus', () => {
  afterEach(() => pages.closeAll());

  it('goes on while its socket is lost, and is told of nothing', async () => {
    const [alice, bob] = [await comeInBy(() => proxy.url)('alice'), await comeIn('bob')];
    await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
    proxy.drop();
    await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
    const carol = await comeIn('carol');
    await sees(alice, 'carol');
    await sees(carol, 'alice');
    expect((await events(alice)).map(({ state }) => state)).not.toContain('gone');
  });

  it('is over for somebody who was put out, who sees nothing more', async () => {
    const [alice, bob] = [await comeIn('alice'), await comeIn('bob')];
    await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
    await rooms.remove(room, entered.get('bob') ?? '');
    await until(async () => (await events(bob)).some(({ state }) => state === 'gone'), 'bob to be told');
    await until(async () => (await events(alice)).some(({ type, participant }) => type === 'left' && participant === 'bob'), 'alice to be told');
  });

  it('is gone when Janus is killed, and begins anew in the room that is made again', async () => {
    const [alice, bob] = [await comeIn('alice'), await comeIn('bob')];
    await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
    await janus.restart();
    for (const page of [alice, bob]) await until(async () => (await events(page)).some(({ state }) => state === 'gone'), 'the end', 20_000);
    await until(() => rooms.isReachable, 'the rooms');
    const [again, too] = [await comeIn('alice'), await comeIn('bob')];
    await Promise.all([sees(again, 'bob'), sees(too, 'alice')]);
  });

  it.each([
    ['three sizes of a picture where that is wanted', { simulcast: true }],
    ['the camera and the microphone that come while it starts', { late: true }],
  ])('sends %s', async (_, more) => {
    const entry = await rooms.admit(room, 'alice');
    const coreToken = mintToken(janus.secrets.tokenSecret, { participant: entry.participant, expires: Date.now() + HOUR });
    const alice = await pages.page('alice');
    await alice.evaluate(([at, given, how]) => window.call.janus(at, given, how), [janus.url, { ...entry, coreToken }, more] as const);
    const bob = await comeIn('bob');
    await sees(bob, 'alice');
  });
});
