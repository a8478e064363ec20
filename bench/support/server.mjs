// The real server on a folder that is there already: node server.mjs <folder>
import { createRequire } from 'node:module';
import { configurationFor } from './stored.mjs';

const require = createRequire(import.meta.url);
const { startServer } = require('../../apps/api/dist/start.js');

const [dataDir] = process.argv.slice(2);
const server = await startServer({ configuration: configurationFor(dataDir), logLevel: 'error', requestsPerMinute: 100_000_000 });
const stop = () => void server.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
// Whoever started it is gone.
process.once('disconnect', stop);
process.send({ url: server.url });
