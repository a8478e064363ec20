import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What lies in a backup of the data, and in one of the keys, beside the files themselves. */
export const MANIFEST = 'backup.json';
export const KEYS_MANIFEST = 'keys.json';

export interface KeptFile {
  bytes: number;
  /** SHA-256, hex. */
  sha256: string;
}

export interface Manifest {
  format: 'anteroom-backup' | 'anteroom-keys';
  version: 1;
  /** Of the backup; the keys that were taken with it have the same. */
  id: string;
  /** The moment as at which everything stands, ISO 8601: nothing that happened before it is missing. */
  at: string;
  files: Record<string, KeptFile>;
  /** Of the log in it: how many events, where the last one lies, and the root of the Merkle tree over them, which a signed head of that size has as well. */
  log?: { events: number; head: string | null; root: string };
}

/** A folder that is no backup, or not whole any more; the sentence is for whoever named it. */
export class NoBackup extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoBackup';
  }
}

/** @throws NoBackup */
export function readManifest(folder: string, name: string): Manifest {
  const file = join(folder, name);
  if (!existsSync(file)) throw new NoBackup(`${folder} is no backup: there is no ${name} in it.`);
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    if (manifest.version === 1 && typeof manifest.id === 'string' && !Number.isNaN(Date.parse(manifest.at)) && manifest.files) return manifest;
  } catch {
    throw new NoBackup(`${file} cannot be read.`);
  }
  throw new NoBackup(`${file} was written by another version of this program.`);
}

/** @throws NoBackup where a file is missing or holds something else than when it was written */
export async function mustBeWhole(folder: string, { files }: Manifest): Promise<void> {
  for (const [name, { bytes, sha256 }] of Object.entries(files)) {
    const file = join(folder, name);
    if (!existsSync(file)) throw new NoBackup(`${file} is missing.`);
    const found = await kept(file);
    if (found.bytes !== bytes || found.sha256 !== sha256) throw new NoBackup(`${file} is not what it was when the backup was taken. Take another backup.`);
  }
}

export async function kept(file: string): Promise<KeptFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(file)) {
    const { length } = part as Buffer;
    bytes += length;
    hash.update(part as Buffer);
  }
  return { bytes, sha256: hash.digest('hex') };
}
