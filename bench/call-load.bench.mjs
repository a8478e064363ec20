// What a two-person room takes of the API and of Janus, of one core and of memory, beside what they take when nobody calls.
import { createRequire } from 'node:module';
import { openLines } from './support/call-lines.mjs';
import { openCallService } from './support/call-service.mjs';
import { noChromium, openManyCalls } from './support/many-calls.mjs';
import { loadOf } from './support/process-load.mjs';
import { sizes } from './support/sizes.mjs';

const { isJanusHere } = createRequire(import.meta.url)('@anteroom/media/server');

/** A Janus of our own has ports for fifty. */
const ROOMS = [1, 2, 5, 10, 15, 20, 25, 30, 35, 40, 45].filter((rooms) => rooms <= sizes.rooms);
const SECONDS = 8;
const PATIENCE = 30_000;
/** Of the machine, before the first room: nobody else is at work. */
const QUIET = 0.8;

async function until(holds) {
  const end = performance.now() + PATIENCE;
  while (!(await holds())) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return true;
}

/**
 * As many rooms as the machine holds: what they took, from one to the most with which it was not used up, and what came next. The
 * browser, which plays everybody, comes to its end before the servers do.
 */
async function fill({ enterRoom, look, calls }, withPicture) {
  const levels = [];
  let rooms = 0;
  for (const wanted of ROOMS) {
    const allFlow = async () => (await calls.flowing(withPicture)) === 2 * wanted;
    const enter = async () => {
      for (; rooms < wanted; rooms += 1) await calls.enter(await enterRoom(), withPicture);
    };
    const began = await enter().then(() => until(allFlow), (error) => {
      if (levels.length === 0) throw error;
      return false;
    });
    const load = await look(SECONDS);
    if (!began || load.idle < sizes.leastIdle || !(await allFlow())) return { levels, limit: `with ${wanted} the browser had nothing left` };
    levels.push({ rooms, load });
  }
  return { levels, limit: 'more were not tried' };
}

/** From the first room on: what is loaded once for all belongs to none. */
function rowsOf({ levels, limit }, idle, what) {
  if (levels.length < 2) return [{ name: `a two-person room of ${what}`, notMeasured: limit }];
  const [one, most] = [levels[0], levels.at(-1)];
  const row = (name, measure, words, unit) => {
    const ours = (most.load[name][measure] - one.load[name][measure]) / (most.rooms - one.rooms);
    const none = idle[name][measure];
    const said = `${words} ${name} for each two-person room of ${what}, up to ${most.rooms} at once (${limit}), against nobody calling`;
    return { name: said, unit, ours, limit: none, ...(none > 0 && { ratio: ours / none }) };
  };
  return ['the API', 'Janus'].flatMap((name) => [row(name, 'cpu', 'share of one core of', '%'), row(name, 'memory', 'memory of', 'MB')]);
}

/** A service of its own for each kind of call, because memory that was used once is not given back. */
async function load(withPicture, what) {
  const ends = [];
  try {
    const service = await openCallService({ patients: sizes.rooms, janus: true });
    ends.push(service.close);
    const lines = await openLines(service);
    ends.push(lines.close);
    const calls = await openManyCalls();
    ends.push(calls.close);
    const look = async (seconds) => {
      await service.collect();
      return loadOf(service.pids, seconds);
    };
    const idle = await look(3 * SECONDS);
    if (sizes.leastIdle > 0 && idle.idle < QUIET) return [{ name: `a two-person room of ${what}`, notMeasured: 'the machine was busy before anybody called' }];
    return rowsOf(await fill({ enterRoom: lines.enterRoom, look, calls }, withPicture), idle, what);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

export const callLoadBench = async () => {
  const lacking = noChromium() ?? (isJanusHere() ? null : 'there is no Janus on this machine');
  if (lacking) return [{ name: 'what a two-person room takes of the API and of Janus', notMeasured: lacking }];
  return [...(await load(false, 'sound')), ...(await load(true, 'sound and a picture of 160 by 120'))];
};
