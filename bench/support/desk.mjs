// Reception and a clinician at work on a real server in this process, on a clock that is set.
import { createRequire } from 'node:module';
import { eachOf } from './each-of.mjs';
import { client } from './http.mjs';
import { configurationFor } from './stored.mjs';

const require = createRequire(import.meta.url);
const { SettableClock } = require('../../apps/api/dist/engine/clock.js');
const { ServiceTimes } = require('../../apps/api/dist/engine/service-times.js');
const { Deadlines } = require('../../apps/api/dist/consultation/deadlines.js');
const { ViewRegistry } = require('../../apps/api/dist/engine/view-registry.js');
const { EVENT_LOG } = require('../../apps/api/dist/engine/engine.tokens.js');
const { openSampleClinic, CLINIC } = require('../../apps/api/dist/demo/sample-clinic.js');
const { startServer } = require('../../apps/api/dist/start.js');

const AT_ONCE = 32;
const MINUTE = 60_000;

export const cookieOf = async (url, { name, password }) => {
  const response = await fetch(`${url}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name, password }) });
  if (!response.ok) throw new Error(`Signing in as ${name}: ${response.status}`);
  return response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
};

/** What reception sends to book somebody of that name. */
export const bookingOf = (who, mode, start) => ({
  clinic: CLINIC, start: new Date(start).toISOString(), minutes: 20, mode, visit: 'first', evenIfBooked: true,
  details: {
    name: { title: 'Mrs', given: `Given${who}`, family: `Family${who}` }, dateOfBirth: '1958-03-14', nhsNumber: null, clinicNumber: `N${who}`,
    email: `${who.replaceAll(' ', '.')}@mail.example`, mobile: '07700 900123', address: { lines: [`${who} Weir Lane`, 'Leeds'], postcode: 'LS9 7TF' },
  },
  gp: { name: 'Mill Lane Surgery', code: 'V81999' },
  reason: 'Chest pain on exertion',
});

/** The sample clinic on an empty folder. `signIns` are good for every later server on it. */
export async function openDesk(dataDir, from) {
  const clock = new SettableClock(new Date(from));
  const server = await startServer({ configuration: configurationFor(dataDir), clock, logLevel: 'error', requestsPerMinute: 100_000_000 });
  const signIns = await openSampleClinic(server.app);
  const sessions = {};
  let answerable;
  const signIn = async () => {
    for (const role of ['reception', 'clinician']) {
      sessions[role]?.close();
      sessions[role] = client(server.url, await cookieOf(server.url, signIns.find((one) => one.role === role)));
    }
    answerable = (await send('clinician', 'GET', '/api/me')).id;
  };
  const send = async (role, method, path, body) => JSON.parse(await sessions[role].send(method, path, body));
  const post = (role, path, body) => send(role, 'POST', path, body);
  const settle = async () => {
    await server.app.get(Deadlines).settle();
    await server.app.get(ViewRegistry).reached('consultations', (await server.app.get(EVENT_LOG).head()) ?? '', 60_000);
  };
  return {
    signIns,
    /** Some time later; nobody was there in between. */
    async at(time) {
      clock.set(new Date(time));
      await server.app.get(ServiceTimes).beat();
      await settle();
      await signIn();
    },
    /** Minute by minute, with the server there all the while. */
    async until(time) {
      while (clock.now().getTime() < time) {
        clock.set(new Date(Math.min(time, clock.now().getTime() + MINUTE)));
        await server.app.get(ServiceTimes).beat();
      }
      await settle();
      await signIn();
    },
    each: (list, work) => eachOf(list, AT_ONCE, work),
    async book(number, mode, start) {
      const suitable = { suitabilityBy: answerable, criteria: [{ criterion: 'Has a private place to talk', met: true }] };
      return (await post('reception', '/api/consultations', { ...bookingOf(`x${number}x`, mode, start), ...suitable })).id;
    },
    async steps(id, steps) {
      for (const { role, stem, body } of steps) await post(role, `/api/consultations/${id}/${stem}`, body);
    },
    async close() {
      for (const session of Object.values(sessions)) session.close();
      await server.stop();
    },
  };
}
