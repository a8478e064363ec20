// What one command takes over HTTP, one at a time, on a long log and on a short one: two servers of the same code side by side.
import { inChild } from './support/child.mjs';
import { cookieOf, bookingOf } from './support/desk.mjs';
import { client } from './support/http.mjs';
import { logOf } from './support/logs.mjs';
import { inPairs, median } from './support/rounds.mjs';
import { sizes } from './support/sizes.mjs';

const ROUNDS = 11;
const COMMANDS = 20;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const NOTE = { text: 'Rang to say that the tablets agree with him. No pain on the hill by the shop since Tuesday.' };

/** Consultations from all over the log, none of them twice: each has to be read and folded before anything can be decided. */
const spread = (ids, count) => Array.from({ length: count }, (_, index) => ids[Math.floor(((index + 0.5) * ids.length) / count)]);

async function serverOn(facts) {
  const { dataDir, signIns, ids, ...log } = await logOf(facts);
  const child = await inChild('./server.mjs', dataDir);
  const sessions = {};
  for (const role of ['reception', 'clinician']) sessions[role] = client(child.url, await cookieOf(child.url, signIns.find((one) => one.role === role)));
  const untouched = spread(ids, COMMANDS * (ROUNDS + 1));
  let number = 0;
  const commands = (send) => async () => {
    const times = [];
    for (let index = 0; index < COMMANDS; index += 1) {
      const started = performance.now();
      await send();
      times.push(performance.now() - started);
    }
    return median(times);
  };
  return {
    facts: log.facts,
    notes: commands(() => sessions.clinician.send('POST', `/api/consultations/${untouched.pop()}/take-note`, NOTE)),
    bookings: commands(() => sessions.reception.send('POST', '/api/consultations', bookingOf(`new ${(number += 1)}`, 'video', Date.now() + 3 * DAY))),
    async stop() {
      for (const session of Object.values(sessions)) session.close();
      await child.stop();
    },
  };
}

export const latencyBench = async () => {
  const [long, short] = [await serverOn(sizes.many), await serverOn(sizes.few)];
  const rows = [];
  for (const [kind, name] of [['notes', 'a note on a consultation that nobody asked for lately'], ['bookings', 'a booking']]) {
    await long[kind]();
    await short[kind]();
    const figures = await inPairs(ROUNDS, long[kind], short[kind]);
    const [many, few] = [long, short].map(({ facts }) => facts.toLocaleString('en-GB'));
    rows.push({ name: `${name}, over HTTP, ${many} facts in the log against ${few}`, unit: 'ms', goal: '≤ 1.1', ...figures });
  }
  await Promise.all([long.stop(), short.stop()]);
  return rows;
};
