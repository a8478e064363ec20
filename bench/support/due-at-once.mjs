// A real server whose clock comes to the moment at which all waiting deadlines fall due: node due-at-once.mjs <folder> <deadline> <due>
import { createRequire } from 'node:module';
import { configurationFor } from './stored.mjs';

const require = createRequire(import.meta.url);
const { startServer } = require('../../apps/api/dist/start.js');
const { Boards } = require('../../apps/api/dist/consultation/boards.js');
const { EVENT_LOG } = require('../../apps/api/dist/engine/engine.tokens.js');

const SECOND = 1_000;
/** A gap of a minute in its signs of life would count as an absence of the service. */
const AHEAD = 50 * SECOND;
const PATIENCE = 60 * SECOND;

const [dataDir, deadline, due] = process.argv.slice(2);
let offset = Date.parse(due) - AHEAD - Date.now();
const now = () => Date.now() + offset;
const server = await startServer({ configuration: configurationFor(dataDir), clock: { now: () => new Date(now()) }, logLevel: 'error' });
process.once('disconnect', () => process.exit());

const armed = await server.app.get(Boards).runner.rows.selectFrom('deadlines').selectAll().where('deadline', '=', deadline).where('due', '=', due).execute();
const waiting = new Set(armed.map(({ consultation }) => `consultation-${consultation}`));
const late = [];
const twice = [];
const log = server.app.get(EVENT_LOG);
const subscription = log.subscribe(await log.head(), async (events) => {
  const moment = now();
  for (const { stream, body } of events) {
    if (JSON.parse(body).stamp?.passed !== deadline) continue;
    if (waiting.delete(stream)) late.push(moment - Date.parse(due));
    else twice.push(stream);
  }
});
offset += Math.max(0, Date.parse(due) - 3 * SECOND - now());
while (waiting.size > 0 && now() < Date.parse(due) + PATIENCE) await new Promise((resolve) => setTimeout(resolve, 100));
// Whatever would pass once more has time to.
await new Promise((resolve) => setTimeout(resolve, 2 * SECOND));
await subscription.close();
await server.stop();
process.send({ late: late.sort((a, b) => a - b), twice: twice.length, never: waiting.size });
