import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { type Configuration, readConfiguration } from '../configuration';
import { systemClock } from '../engine/clock';
import { NoBackup } from '../engine/backup/manifest';
import { LOG, takeBackup } from '../engine/backup/take-backup';
import { masterKeyFileIn } from '../engine/sealing/open-sealing';
import { say, Unusable } from '../program';
import { TreeInMemory } from '../proof/merkle-tree';
import { signingKeyFileIn, statementsFileOf } from '../proof/signing-key';
import { leafHash } from '../proof/verifier/merkle';
import { mustBeThere } from './data-is-there';

export const usage = `backup --to <folder> --keys-to <folder>
  Copies log and operational store into a folder of their own below the first, and the keys below the second, while the
  server runs or not. Keep the two apart: together they open every record.`;

/** @throws Unusable */
export async function run(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  const { to, keysTo } = foldersOf(args);
  const configuration = readConfiguration(environment);
  const dataDir = configuration.dataDir as string;
  mustBeOneMachine(configuration);
  mustBeApart({ '--to': to, '--keys-to': keysTo, 'the data folder': dataDir });
  mustBeThere(dataDir, LOG);
  try {
    const { folder, keysFolder, manifest } = await takeBackup({ dataDir, keyFiles: keyFilesOf(configuration, dataDir), to, keysTo, clock: systemClock, rootOf }, say);
    say(`Everything as at ${manifest.at}, with ${manifest.log?.events} events, is in ${folder}`);
    say(`The keys are in ${keysFolder}`);
  } catch (error) {
    throw error instanceof NoBackup ? new Unusable(error.message) : error;
  }
}

function foldersOf(args: readonly string[]): { to: string; keysTo: string } {
  try {
    const { to, 'keys-to': keysTo } = parseArgs({ args: [...args], options: { to: { type: 'string' }, 'keys-to': { type: 'string' } } }).values;
    if (to && keysTo) return { to: resolve(to), keysTo: resolve(keysTo) };
  } catch (error) {
    throw new Unusable(`${(error as Error).message}\n${usage}`);
  }
  throw new Unusable(usage);
}

export function mustBeOneMachine({ eventStoreUrl, databaseUrl, keyDatabaseUrl }: Configuration): void {
  const elsewhere = [eventStoreUrl && 'EVENTSTORE_URL', databaseUrl && 'DATABASE_URL', keyDatabaseUrl && 'KEY_DATABASE_URL'].filter(Boolean);
  if (elsewhere.length > 0) {
    throw new Unusable(`Not all of it lies in the data folder (${elsewhere.join(', ')}), and servers of their own have ways of their own: docs/operations.md, "Backup".`);
  }
}

const isWithin = (inner: string, outer: string): boolean => {
  const path = relative(outer, inner);
  return path === '' || (!path.startsWith(`..${sep}`) && path !== '..');
};

/** A backup in the folder it was taken of is lost with it, and keys beside what they open protect nobody. */
function mustBeApart(folders: Readonly<Record<string, string>>): void {
  for (const [name, folder] of Object.entries(folders)) {
    const outer = Object.entries(folders).find(([other, one]) => other !== name && isWithin(folder, one));
    if (outer) throw new Unusable(`${name} (${folder}) lies in ${outer[0]} (${outer[1]}). Keep them apart.`);
  }
}

/** As signed heads write it. */
export async function rootOf(bodies: AsyncIterable<string>): Promise<string> {
  const tree = new TreeInMemory();
  for await (const body of bodies) tree.add(leafHash(body));
  return (await tree.root(tree.size)).toString('hex');
}

const keyFilesOf = ({ masterKeyFile, signingKeyFile }: Configuration, dataDir: string): Record<string, string> => {
  const signing = signingKeyFile ?? signingKeyFileIn(dataDir);
  const files = { 'master.key': masterKeyFile ?? masterKeyFileIn(dataDir), 'signing.key': signing, 'signing.statements.jsonl': statementsFileOf(signing) };
  return Object.fromEntries(Object.entries(files).filter(([, file]) => existsSync(file)));
};
