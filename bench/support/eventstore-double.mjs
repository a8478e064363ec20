// The double of an EventStoreDB in a process of its own.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { startEventStoreDouble } = require('../../apps/api/dist/engine/eventstore/double/eventstore.fake.js');

const double = await startEventStoreDouble();
const stop = () => void double.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('disconnect', stop);
process.send({ url: double.url });
