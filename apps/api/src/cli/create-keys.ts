import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createMasterKey } from '../engine/sealing/master-key';
import { say, Unusable } from '../program';
import { createSigningKey, publicFileOf } from '../proof/signing-key';

export const usage = `create-keys --folder <folder>
  Makes a master key (master.key) and a key to sign with (signing.key, and signing.pub.pem for whoever verifies), and overwrites none.`;

/** For several nodes, or to keep keys apart from the data from the beginning. @throws Unusable, KeysRefused */
export async function run(args: readonly string[]): Promise<void> {
  const folder = folderOf(args);
  const [master, signing] = [join(folder, 'master.key'), join(folder, 'signing.key')];
  const verifying = publicFileOf(signing);
  const there = [master, signing, verifying].find((file) => existsSync(file));
  if (there) throw new Unusable(`${there} is there already, and a key that is lost cannot be made again. Name another folder.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  createMasterKey(master);
  createSigningKey(signing);
  say(`MASTER_KEY_FILE=${master}`);
  say(`SIGNING_KEY_FILE=${signing}`);
  say(`Give ${verifying} to whoever is to verify. Keep a copy of the other two apart from the backups.`);
}

function folderOf(args: readonly string[]): string {
  try {
    const { folder } = parseArgs({ args: [...args], options: { folder: { type: 'string' } } }).values;
    if (folder) return resolve(folder);
  } catch (error) {
    throw new Unusable(`${(error as Error).message}\n${usage}`);
  }
  throw new Unusable(usage);
}
