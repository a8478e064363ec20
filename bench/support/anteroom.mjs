// The real server on a folder of its own: node anteroom.mjs <on the day> <spread over the next 59 days>
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { startServer } = require('../../apps/api/dist/start.js');
const { Bookings } = require('../../apps/api/dist/consultation/bookings.js');
const { Boards } = require('../../apps/api/dist/consultation/boards.js');
const { openSampleClinic, CLINIC } = require('../../apps/api/dist/demo/sample-clinic.js');

const [onTheDay, spread] = process.argv.slice(2).map(Number);
const DAY = 86_400_000;
const dataDir = mkdtempSync(join(tmpdir(), 'anteroom-bench-'));
const { readConfiguration } = require('../../apps/api/dist/configuration.js');
const configuration = readConfiguration({ PORT: '0', DATA_DIR: dataDir });
const server = await startServer({ configuration, logLevel: 'error', requestsPerMinute: 100_000_000 });
const signIns = await openSampleClinic(server.app);
const bookings = server.app.get(Bookings);

const noon = new Date().setUTCHours(0, 0, 0, 0) + 10 * DAY + DAY / 2;
const book = async (number, start) => {
  const name = { given: `Given${number}`, family: `Family${number}` };
  const details = { name, dateOfBirth: '1960-01-01', nhsNumber: null, clinicNumber: `N${number}`, email: `p${number}@mail.example` };
  const booking = { clinic: CLINIC, start: new Date(start).toISOString(), minutes: 10, mode: 'video', visit: 'first', details };
  return bookings.book(booking, { asking: { id: 'bench', roles: ['reception'] }, key: `bench ${number}` });
};
const starts = [
  ...Array.from({ length: onTheDay }, (_, index) => noon + (index % 50) * 300_000),
  ...Array.from({ length: spread }, (_, index) => noon + DAY * (1 + (index % 59)) + (index % 50) * 300_000),
];
const ids = [];
let last;
for (let from = 0; from < starts.length; from += 64) {
  const booked = await Promise.all(starts.slice(from, from + 64).map((start, index) => book(from + index, start)));
  ids.push(...booked.map(({ id }) => id));
  last = booked.at(-1).position;
}
await server.app.get(Boards).runner.waitFor(last, 60_000);

const cookieOf = async (role) => {
  const { name, password } = signIns.find((one) => one.role === role);
  const response = await fetch(`${server.url}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name, password }) });
  return response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
};
process.once('SIGTERM', () => void server.stop().then(() => {
  rmSync(dataDir, { recursive: true });
  process.exit(0);
}));
process.send({
  url: server.url, cookie: await cookieOf('clinician'), ids: ids.slice(0, 200),
  board: `/api/clinics/${CLINIC}/board?date=${new Date(noon).toISOString().slice(0, 10)}`,
});
