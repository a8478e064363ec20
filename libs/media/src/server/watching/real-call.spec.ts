import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { sees } from '../../browser/call.contract';
import { CallPages } from '../../testing/call-pages';
import { ImpairmentRelay } from '../../testing/impairment/impairment-relay';
import { until } from '../../testing/until';
import { JanusRooms } from '../janus-rooms';
import { LocalJanus } from '../local-janus/local-janus';
import { eventsIn } from '../telemetry/janus-event';
import { Telemetry } from '../telemetry/telemetry';
import { mintToken } from '../tokens';
import { person } from './a-call.fake';
import { CallWatch } from './call-watch';
import type { ForBrowsers, ForRecord } from './noticed';

const PASSWORD = 'events';
const HOUR = 3_600_000;
const PEOPLE = [person('alice', 'expected'), person('bob', 'host')];

describe('A call in two real browsers, over a real Janus', () => {
  let server: Server;
  let janus: LocalJanus;
  let rooms: JanusRooms;
  let relay: ImpairmentRelay;
  let pages: CallPages;
  let watch: CallWatch;
  let telemetry: Telemetry;
  let listensToJanus = true;
  const told: { at: number; one: ForBrowsers | ForRecord }[] = [];
  const timers: NodeJS.Timeout[] = [];
  const now = (): number => performance.now();

  beforeAll(async () => {
    telemetry = new Telemetry();
    watch = new CallWatch();
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        for (const event of eventsIn(JSON.parse(Buffer.concat(parts).toString()))) {
          for (const change of telemetry.take(event)) if (listensToJanus) watch.janus(now(), change);
        }
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    [pages, janus] = await Promise.all([CallPages.open(), LocalJanus.start({ reclaimSeconds: 3, events: { url, password: PASSWORD } })]);
    relay = await ImpairmentRelay.open(janus.url);
    rooms = new JanusRooms({ url: janus.url, ...janus.secrets });
    await rooms.start();
    const room = await rooms.create();
    const comeIn = async (who: string): Promise<Page> => {
      const entry = await rooms.admit(room, who);
      const coreToken = mintToken(janus.secrets.tokenSecret, { participant: entry.participant, expires: Date.now() + HOUR });
      const page = await pages.page(who);
      await page.evaluate(([at, given]) => window.call.janus(at, given), [relay.url, { ...entry, coreToken }] as const);
      return page;
    };
    const [alice, bob] = [await comeIn('alice'), await comeIn('bob')];
    await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
    const measure = async (who: string, page: Page): Promise<void> => watch.sample(now(), who, await page.evaluate(() => window.call.measure()));
    timers.push(setInterval(() => void Promise.all([measure('alice', alice), measure('bob', bob)]).catch(() => undefined), 2_000));
    timers.push(setInterval(() => {
      const { forBrowsers, forRecord } = watch.tick(now(), { people: PEOPLE, way: 'janus' });
      told.push(...[...forBrowsers, ...forRecord].map((one) => ({ at: now(), one })));
    }, 500));
  });

  afterAll(async () => {
    for (const timer of timers) clearInterval(timer);
    await pages.closeAll();
    await pages.close();
    await rooms.stop();
    await relay.close();
    await janus.stop();
    await new Promise((resolve) => server.close(resolve));
  });

  /** Told from now on. How soon is the machine's business, and is measured in decision 0020. */
  const hears = async (expected: object): Promise<void> => {
    const from = now();
    const found = () => told.find(({ at, one }) => at >= from && Object.entries(expected).every(([key, value]) => (one as unknown as Record<string, unknown>)[key] === value));
    await until(found, JSON.stringify(expected), 60_000);
  };

  it('is established, and heard in both directions', async () => {
    await until(() => told.filter(({ one }) => one.what === 'quality').length >= 4, 'a band in both directions', 60_000);
    await until(() => told.some(({ one }) => one.what === 'connection' && one.state === 'established'), 'the connection');
  });

  it('is degraded where a fifth of the sound is lost', async () => {
    relay.impair({ loss: 0.2 }, 'alice');
    await hears({ what: 'connection', state: 'degraded', why: 'loss' });
    relay.impair({}, 'alice');
  });

  it.each([[true], [false]])('is lost on one side, and back (Janus says so: %s)', async (janusSays) => {
    listensToJanus = janusSays;
    relay.impair({ blackout: true }, 'alice');
    // Both from now on: where this program was slow to look, they are told in one go.
    const recorded = janusSays && hears({ what: 'connection', state: 'lost', gone: 'expected' });
    await Promise.all([hears({ what: 'other-side', id: 'alice', state: 'lost' }), recorded]);
    relay.impair({}, 'alice');
    await hears({ what: 'other-side', id: 'alice', state: 'back' });
  });

  it('is late in both directions when one line is, by half of it and what is kept back', async () => {
    const bands = (): unknown[] => ['alice', 'bob'].map((who) => told.flatMap(({ one }) => (one.what === 'quality' && one.toward === who ? [one.band] : [])).at(-1));
    // What the line was before may still be told of it.
    await until(() => bands().every((band) => band === 'fine' || band === 'watch'), 'a good line again', 60_000);
    relay.impair({ delayMs: 500 }, 'alice');
    await until(() => bands().every((band) => band === 'prompt'), 'half a second in both directions', 60_000);
  }, 150_000);
});
