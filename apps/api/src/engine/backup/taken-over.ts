import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderRefused } from '../data-folder';
import type { Restore } from '../restores';
import { MANIFEST, mustBeWhole, NoBackup, readManifest } from './manifest';

/** The backup was found whole, and is being taken into use. */
const TAKEN_OVER = 'restored.json';
const LISTS = 'views.db';

/**
 * A data folder in which a manifest lies is a backup that was put back, by `restore` or by whoever copied it there. Before
 * anything in it is opened it must be whole; what lies beside from before goes: SQLite would play an old journal into a
 * file it does not belong to. @throws DataFolderRefused
 */
export async function takeOver(folder: string): Promise<Omit<Restore, 'at'> | null> {
  if (existsSync(join(folder, MANIFEST))) await begin(folder);
  if (!existsSync(join(folder, TAKEN_OVER))) return null;
  const { id, at } = readManifest(folder, TAKEN_OVER);
  return { id, since: at };
}

/** Once it is noted where it outlives the folder. */
export function takenOver(folder: string, id: string): void {
  renameSync(join(folder, TAKEN_OVER), join(folder, `restored-${id}.json`));
}

async function begin(folder: string): Promise<void> {
  try {
    const manifest = readManifest(folder, MANIFEST);
    await mustBeWhole(folder, { ...manifest, files: withoutJournal(manifest.files) });
    const besides = [...Object.keys(manifest.files).flatMap((name) => [`${name}-wal`, `${name}-shm`]), ...readdirSync(folder).filter((name) => name.startsWith(LISTS))];
    for (const name of besides) rmSync(join(folder, name), { force: true });
  } catch (error) {
    if (!(error instanceof NoBackup)) throw error;
    throw new DataFolderRefused(`A backup was put into ${folder}, and cannot be used as it is: ${error.message}`);
  }
  renameSync(join(folder, MANIFEST), join(folder, TAKEN_OVER));
}

/** Of what was erased, more may be known by now than when the backup was taken. */
const withoutJournal = (files: Readonly<Record<string, { bytes: number; sha256: string }>>) =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith('.db')));
