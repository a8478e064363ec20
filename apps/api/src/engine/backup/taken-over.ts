import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderRefused } from '../data-folder';
import type { Restore } from '../restores';
import { KEYS_MANIFEST, MANIFEST, mustBeWhole, NoBackup, readManifest } from './manifest';
import { JOURNAL, KEPT_JOURNAL, KEYS, synced } from './take-backup';

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
    await keysAreOurs(folder);
    const manifest = readManifest(folder, MANIFEST);
    await mustBeWhole(folder, manifest);
    forgetJournalsOf(folder, Object.keys(manifest.files));
    for (const name of readdirSync(folder)) if (name.startsWith(LISTS)) rmSync(join(folder, name));
    addJournal(folder);
  } catch (error) {
    if (!(error instanceof NoBackup)) throw error;
    throw new DataFolderRefused(`A backup was put into ${folder}, and cannot be used as it is: ${error.message}`);
  }
  renameSync(join(folder, MANIFEST), join(folder, TAKEN_OVER));
}

/** Where the keys of a backup were copied in as well. Their files lie in a folder of their own there, and not here. */
async function keysAreOurs(folder: string): Promise<void> {
  if (!existsSync(join(folder, KEYS_MANIFEST))) return;
  const { files, ...manifest } = readManifest(folder, KEYS_MANIFEST);
  const store = files[KEYS];
  await mustBeWhole(folder, { ...manifest, files: store ? { [KEYS]: store } : {} });
  forgetJournalsOf(folder, [KEYS]);
  rmSync(join(folder, KEYS_MANIFEST));
}

function forgetJournalsOf(folder: string, files: readonly string[]): void {
  for (const name of files) for (const end of ['-wal', '-shm']) rmSync(join(folder, `${name}${end}`), { force: true });
}

/** What the backup knew to be erased joins what this folder knows. Twice does no harm. */
function addJournal(folder: string): void {
  const kept = join(folder, KEPT_JOURNAL);
  if (!existsSync(kept)) return;
  appendFileSync(join(folder, JOURNAL), `\n${readFileSync(kept, 'utf8')}\n`, { mode: 0o600 });
  synced(join(folder, JOURNAL));
}
