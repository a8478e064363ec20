// From starting the program until it answers that all of it is ready, with its views in place.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { logOf } from './support/logs.mjs';
import { inPairs } from './support/rounds.mjs';
import { sizes } from './support/sizes.mjs';

const ROUNDS = 5;
const TWO_SECONDS = 2_000;
const MAIN = fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url));

async function start(dataDir) {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, DATA_DIR: dataDir, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\S+$/.exec(line) ?? [];
    if (!url) continue;
    child.stdout.resume();
    const { status } = await fetch(`${url}/api/health`);
    if (status === 200) return child;
    throw new Error(`The server started and answers ${status}`);
  }
  throw new Error('The server did not start');
}

export const startBench = async () => {
  const { dataDir, facts } = await logOf(sizes.many);
  const oneStart = async () => {
    const started = performance.now();
    const child = await start(dataDir);
    const milliseconds = performance.now() - started;
    child.kill('SIGTERM');
    await once(child, 'exit');
    return milliseconds;
  };
  // Folds the views, if no benchmark before this one has.
  await oneStart();
  const figures = await inPairs(ROUNDS, oneStart, async () => TWO_SECONDS);
  return [{ name: `start until all is ready, ${facts.toLocaleString('en-GB')} facts in the log, against two seconds`, unit: 'ms', goal: '≤ 1.0', ...figures }];
};
