import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfiguration } from '../configuration';
import { NoBackup } from '../engine/backup/manifest';
import { systemClock } from '../engine/clock';
import { putBack } from '../engine/backup/put-back';
import { say, Unusable } from '../program';
import { mustBeOneMachine } from './backup';

export const usage = `restore --from <backup> --keys-from <keys> [--to <folder>] [--move-aside]
  Puts a backup where a server finds it: into DATA_DIR, or the folder named. What is there already is moved aside if you
  say so, and never written into. The next start sends nothing of it without somebody deciding so.`;

/** @throws Unusable, DataFolderRefused where the folder is in use */
export async function run(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  const { from, keysFrom, moveAside, ...asked } = optionsOf(args);
  const configuration = readConfiguration(environment);
  mustBeOneMachine(configuration);
  const { masterKeyFile, signingKeyFile } = configuration;
  const keyFiles = { 'keys.db': 'keys.db', ...(!masterKeyFile && { 'master.key': 'keys/master.key' }), ...(!signingKeyFile && SIGNING_FILES) };
  const to = asked.to ?? (configuration.dataDir as string);
  try {
    const { manifest, aside } = await putBack({ from, keysFrom, to, keyFiles, moveAside, now: systemClock.now() }, say);
    say(`${to} stands as at ${manifest.at}.`);
    if (aside) say(`What was there before is in ${aside}.`);
    if (masterKeyFile) say(`The master key stays the one of MASTER_KEY_FILE, ${masterKeyFile}; the one of the backup is in ${keysFrom}.`);
    say('Start the server. Messages from before this moment wait for reception to decide: they stand on the day list.');
  } catch (error) {
    throw error instanceof NoBackup ? new Unusable(error.message) : error;
  }
}

const SIGNING_FILES = { 'signing.key': 'keys/signing.key', 'signing.statements.jsonl': 'keys/signing.statements.jsonl' };

interface Options {
  from: string;
  keysFrom: string;
  to?: string;
  moveAside: boolean;
}

function optionsOf(args: readonly string[]): Options {
  try {
    const options = { from: { type: 'string' }, 'keys-from': { type: 'string' }, to: { type: 'string' }, 'move-aside': { type: 'boolean', default: false } } as const;
    const { from, 'keys-from': keysFrom, to, 'move-aside': moveAside } = parseArgs({ args: [...args], options }).values;
    if (from && keysFrom) return { from: resolve(from), keysFrom: resolve(keysFrom), moveAside, ...(to && { to: resolve(to) }) };
  } catch (error) {
    throw new Unusable(`${(error as Error).message}\n${usage}`);
  }
  throw new Unusable(usage);
}
