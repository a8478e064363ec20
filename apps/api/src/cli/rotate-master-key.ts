import { parseArgs } from 'node:util';
import { type Configuration, readConfiguration } from '../configuration';
import { systemClock } from '../engine/clock';
import { DataFolder } from '../engine/data-folder';
import { type MasterKey, masterKeyIn, readMasterKey, replaceMasterKey } from '../engine/sealing/master-key';
import { KEY_STORE, masterKeyFileIn, openKeyStore } from '../engine/sealing/open-sealing';
import { rotate } from '../engine/sealing/rotation';
import { say, Unusable } from '../program';
import { mustBeThere } from './data-is-there';

export const usage = `rotate-master-key --new <file>
  Wraps the keys of all patients with another master key, while the server is stopped. The file is made if it is not there.
rotate-master-key
  The same while servers run that know both: MASTER_KEY_FILE is the new one, OLD_MASTER_KEY_FILE the one before.`;

interface Rotation {
  before: MasterKey;
  after: MasterKey;
  /** Afterwards; null where MASTER_KEY_FILE is the new one already. */
  then: (() => void) | null;
}

/** @throws Unusable, KeysRefused, DataFolderRefused where the server still runs */
export async function run(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  const { new: file } = optionsOf(args);
  const configuration = readConfiguration(environment);
  const running = configuration.oldMasterKeyFile !== null;
  if (!running && file === undefined) throw new Unusable(usage);
  if (!hasKeyDatabase(configuration)) mustBeThere(configuration.dataDir, KEY_STORE);
  const lock = running || liesElsewhere(configuration) ? null : DataFolder.open(configuration.dataDir as string);
  try {
    await wrapAnew(configuration, running ? whileRunning(configuration, file) : whileStopped(configuration, file as string));
    if (running) say('OLD_MASTER_KEY_FILE is not needed any more: take it away at the next restart.');
    say('Destroy the old master key once no backup of the key store from before today is wanted any more.');
  } finally {
    lock?.close();
  }
}

const hasKeyDatabase = ({ databaseUrl, keyDatabaseUrl }: Configuration): boolean => (databaseUrl ?? keyDatabaseUrl) !== null;

/** Where nothing of it lies in the data folder, only whoever asks knows that every node is stopped. */
const liesElsewhere = (configuration: Configuration): boolean => configuration.masterKeyFile !== null && hasKeyDatabase(configuration);

async function wrapAnew(configuration: Configuration, { before, after, then }: Rotation): Promise<void> {
  const store = await openKeyStore(configuration, configuration.dataDir, { clock: systemClock, failed: () => undefined });
  try {
    const done = await rotate(store, before, after);
    const strange = await store.strange([after.id]);
    if (strange) throw new Unusable(`The key ${strange.key} is wrapped with a third master key, ${strange.master}. Run this with that one as well.`);
    then?.();
    say(`${done} keys were wrapped anew, with the master key ${after.id}.`);
  } finally {
    await store.close();
  }
}

function optionsOf(args: readonly string[]): { new?: string | undefined } {
  try {
    return parseArgs({ args: [...args], options: { new: { type: 'string' } } }).values;
  } catch (error) {
    throw new Unusable(`${(error as Error).message}\n${usage}`);
  }
}

function whileRunning({ masterKeyFile, oldMasterKeyFile }: Configuration, file: string | undefined): Rotation {
  if (file !== undefined) throw new Unusable('With OLD_MASTER_KEY_FILE set, MASTER_KEY_FILE is the new one: leave --new out.');
  if (masterKeyFile === null) throw new Unusable('Set MASTER_KEY_FILE to the new master key.');
  return { before: readMasterKey(oldMasterKeyFile as string), after: readMasterKey(masterKeyFile), then: null };
}

function whileStopped({ masterKeyFile, dataDir }: Configuration, file: string): Rotation {
  const place = masterKeyFile ?? masterKeyFileIn(dataDir as string);
  const before = readMasterKey(place);
  const { master: after, made } = masterKeyIn(file);
  if (made) say(`A master key was made: ${file}`);
  const inFolder = () => say(`The new master key lies in ${place} now; the old one beside it, as ${replaceMasterKey(place, after)}.`);
  const elsewhere = () => say(`Now set MASTER_KEY_FILE to ${file}.`);
  return { before, after, then: masterKeyFile === null ? inFolder : elsewhere };
}
