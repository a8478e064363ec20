import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DataFolder } from '../data-folder';
import { KEYS_MANIFEST, MANIFEST, type Manifest, mustBeWhole, NoBackup, readManifest } from './manifest';
import { JOURNAL, synced, type Tell } from './take-backup';

/** What is put back, and where. */
export interface Restoring {
  from: string;
  keysFrom: string;
  to: string;
  /** Where files of the key folder go, by their names there, relative to `to`; others stay where they are. */
  keyFiles: Readonly<Record<string, string>>;
  /** A folder that is in the way gets another name; it is never written into. */
  moveAside: boolean;
  now: Date;
}

export interface PutBack {
  manifest: Manifest;
  /** What was in the way, under its new name. */
  aside: string | null;
}

/**
 * Verifies a backup, and puts it where a server finds it. Nothing is touched before all of it is found to be whole, and
 * what was there before is kept. @throws NoBackup, DataFolderRefused where the folder is in use
 */
export async function putBack(restoring: Restoring, tell: Tell): Promise<PutBack> {
  const { from, keysFrom, to, now } = restoring;
  const manifest = readManifest(from, MANIFEST);
  const keys = readManifest(keysFrom, KEYS_MANIFEST);
  if (keys.at < manifest.at) throw new NoBackup(`The keys in ${keysFrom} are older than the backup, so some of it could not be read. Name those that were taken with it, or later ones.`);
  tell('Looking whether the backup is whole');
  await mustBeWhole(from, manifest);
  await mustBeWhole(keysFrom, keys);
  const isInTheWay = existsSync(to) && readdirSync(to).length > 0;
  if (isInTheWay) mustBeOurs(restoring);
  tell('Copying');
  const part = `${to}.restoring`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true, mode: 0o700 });
  for (const name of [...Object.keys(manifest.files), MANIFEST]) copyFileSync(join(from, name), join(part, name));
  for (const [name, as] of Object.entries(restoring.keyFiles)) if (keys.files[name]) copied(join(keysFrom, name), join(part, as));
  // What was erased is never forgotten; the next start adds what the backup itself knows.
  if (existsSync(join(to, JOURNAL))) copyFileSync(join(to, JOURNAL), join(part, JOURNAL));
  syncedWhole(part);
  const aside = isInTheWay ? `${to}.before-${now.toISOString().replace(/[:.]/g, '-')}` : null;
  if (aside) renameSync(to, aside);
  else rmSync(to, { recursive: true, force: true });
  renameSync(part, to);
  synced(dirname(to));
  return { manifest, aside };
}

/** @throws NoBackup unless it may be moved; DataFolderRefused where somebody uses it */
function mustBeOurs({ to, moveAside }: Restoring): void {
  if (!moveAside) throw new NoBackup(`There is something in ${to}. Name another folder with --to, or say --move-aside to give that one another name.`);
  if (!existsSync(join(to, 'events.db'))) throw new NoBackup(`${basename(to)} is no data folder of Anteroom, and is not moved.`);
  DataFolder.open(to).close();
}

function copied(file: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  copyFileSync(file, to);
}

function syncedWhole(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncedWhole(path);
    else synced(path);
  }
  synced(folder);
}
