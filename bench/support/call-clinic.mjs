// Fills a folder: so many patients who wait to be called in by video, each by a clinician of their own: node call-clinic.mjs <folder> <patients>
import { createRequire } from 'node:module';
import { bookingOf, cookieOf } from './desk.mjs';
import { client } from './http.mjs';
import { configurationFor } from './stored.mjs';

const require = createRequire(import.meta.url);
const { openSampleClinic, CLINIC } = require('../../apps/api/dist/demo/sample-clinic.js');
const { StaffRegister } = require('../../apps/api/dist/staff/staff-register.js');
const { startServer } = require('../../apps/api/dist/start.js');

const MINUTE = 60_000;
const PASSWORD = 'three random words';

const [dataDir, patients] = process.argv.slice(2);
const server = await startServer({ configuration: configurationFor(dataDir), logLevel: 'error', requestsPerMinute: 100_000_000 });
const stop = () => void server.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
// Whoever started it is gone.
process.once('disconnect', stop);

const signIns = await openSampleClinic(server.app);
const reception = client(server.url, await cookieOf(server.url, signIns.find(({ role }) => role === 'reception')));
const asks = async (method, path, body) => JSON.parse(await reception.send(method, path, body));
const cookies = (response) => response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');

async function appoint(name) {
  const by = { actor: { id: 'bench', role: 'system' }, command: `appoint ${name}` };
  return (await server.app.get(StaffRegister).appoint({ name, signInName: name, roles: ['clinician'], clinics: [CLINIC], password: PASSWORD }, by)).id;
}

async function waiting(number) {
  const signIn = { name: `clinician${number}`, password: PASSWORD };
  const suitable = { suitabilityBy: await appoint(signIn.name), criteria: [{ criterion: 'Has a private place to talk', met: true }] };
  const booking = bookingOf(`x${number}x`, 'video', Date.now() + 5 * MINUTE);
  const { id } = await asks('POST', '/api/consultations', { ...booking, ...suitable });
  const does = (stem, body) => asks('POST', `/api/consultations/${id}/${stem}`, body);
  await does('invite-patient', { channel: 'letter' });
  const { visit: { link } } = await asks('GET', `/api/consultations/${id}/messages`);
  const opening = { token: link.split('#')[1], dateOfBirth: booking.details.dateOfBirth };
  const opened = await fetch(`${server.url}/api/visits`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(opening) });
  if (!opened.ok) throw new Error(`Opening a visit: ${opened.status} ${await opened.text()}`);
  const { visit } = await opened.json();
  await does('record-arrival', { how: 'reception' });
  await does('confirm-checks', {});
  return { id, clinician: { ...signIn, cookie: await cookieOf(server.url, signIn) }, patient: { visit, way: { token: opening.token }, cookie: cookies(opened) } };
}

const rooms = [];
for (let number = 0; number < Number(patients); number += 1) rooms.push(await waiting(number));
reception.close();
process.send({ rooms });
