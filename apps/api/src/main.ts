import { readConfiguration, WrongConfiguration } from './configuration';
import { DataFolderRefused } from './engine/data-folder';
import { CannotListen, type Server, startServer } from './start';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function stopOnSignal(server: Server): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => say('Stopped.')));
  }
}

async function main(): Promise<void> {
  const server = await startServer({ configuration: readConfiguration(process.env) });
  stopOnSignal(server);
  say(`Anteroom is at ${server.url}`);
}

main().catch((error: unknown) => {
  const plain = error instanceof WrongConfiguration || error instanceof DataFolderRefused || error instanceof CannotListen;
  process.stderr.write(`${plain ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
});
