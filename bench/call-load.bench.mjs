// What a two-person room takes of Janus, of one core and of memory, beside what Janus takes when nobody calls.
import { createRequire } from 'node:module';
import { noChromium, openManyCalls } from './support/many-calls.mjs';
import { loadOf } from './support/process-load.mjs';
import { sizes } from './support/sizes.mjs';

const { isJanusHere, JanusRooms, LocalJanus, mintToken } = createRequire(import.meta.url)('@anteroom/media/server');

const ROOMS = [1, 2, 5, 10, 15, 20, 30, 40, 50, 60, 80].filter((rooms) => rooms <= sizes.rooms);
const SECONDS = 8;
const PATIENCE = 30_000;
/** Below this the browser, which plays everybody, takes what the servers would need. */
const LEAST_IDLE = 0.1;
const HOUR = 3_600_000;

async function until(holds) {
  const end = performance.now() + PATIENCE;
  while (!(await holds())) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return true;
}

/** As many rooms as the machine holds: the load of the most with which it was not used up, and what came next. */
async function fill({ enterRoom, pids, calls }, withPicture) {
  let most;
  let rooms = 0;
  for (const wanted of ROOMS) {
    const allFlow = async () => (await calls.flowing(withPicture)) === 2 * wanted;
    for (; rooms < wanted; rooms += 1) await calls.enter(await enterRoom(), withPicture);
    const began = await until(allFlow);
    const load = await loadOf(pids, SECONDS);
    if (!began || load.idle < LEAST_IDLE || !(await allFlow())) return { most, limit: `of ${wanted} the browser left nothing` };
    most = { rooms, load };
  }
  return { most, limit: 'more were not tried' };
}

function rowsOf({ most, limit }, idle, what) {
  if (!most) return [{ name: `a two-person room of ${what}`, notMeasured: limit }];
  const { rooms, load } = most;
  return Object.keys(idle).filter((name) => name !== 'idle').flatMap((name) => [['cpu', 'of one core', '%'], ['memory', 'memory', 'MB']].map(([measure, words, unit]) => {
    const [ours, none] = [(load[name][measure] - idle[name][measure]) / rooms, idle[name][measure]];
    return { name: `${name}, ${words}, per two-person room of ${what}, ${rooms} at once (${limit}), against none at all`, unit, ours, limit: none, ratio: ours / none };
  }));
}

/** A Janus of its own for each kind of call, because memory that was used once is not given back. */
async function load(withPicture, what) {
  const ends = [];
  try {
    const janus = await LocalJanus.start();
    ends.push(() => janus.stop());
    const rooms = new JanusRooms({ url: janus.url, ...janus.secrets });
    await rooms.start();
    ends.push(() => rooms.stop());
    const calls = await openManyCalls();
    ends.push(() => calls.close());
    const entry = async (room, who) => {
      const admitted = await rooms.admit(room, who);
      const coreToken = mintToken(janus.secrets.tokenSecret, { participant: admitted.participant, expires: Date.now() + HOUR });
      return { url: janus.url, entry: { ...admitted, coreToken } };
    };
    const enterRoom = async () => {
      const room = await rooms.create();
      return [await entry(room, 'host'), await entry(room, 'guest')];
    };
    const pids = { Janus: janus.pid };
    const idle = await loadOf(pids, SECONDS);
    return rowsOf(await fill({ enterRoom, pids, calls }, withPicture), idle, what);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

export const callLoadBench = async () => {
  const lacking = noChromium() ?? (isJanusHere() ? null : 'there is no Janus on this machine');
  if (lacking) return [{ name: 'what a two-person room takes of Janus', notMeasured: lacking }];
  return [...(await load(false, 'sound')), ...(await load(true, 'sound and a picture of 160 by 120'))];
};
