// The real server on a folder that is there already: node server.mjs <folder> [settings as JSON]
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { configurationFor } from './stored.mjs';

const require = createRequire(import.meta.url);
const { startServer } = require('../../apps/api/dist/start.js');

const [dataDir, settings = '{}'] = process.argv.slice(2);
const server = await startServer({ configuration: configurationFor(dataDir, JSON.parse(settings)), logLevel: 'error', requestsPerMinute: 100_000_000 });
const stop = () => void server.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
// Whoever started it is gone.
process.once('disconnect', stop);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
// For whoever compares memory: what is in use, and not what has been.
process.on('message', (what) => {
  if (what !== 'collect') return;
  collect();
  process.send('collected');
});
process.send({ url: server.url, pid: process.pid });
