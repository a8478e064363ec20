import { readConfiguration } from './configuration';
import { run, say } from './program';
import { startServer } from './start';

run(async () => {
  const server = await startServer({ configuration: readConfiguration(process.env) });
  say(`Anteroom is at ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => say('Stopped.')));
  }
});
