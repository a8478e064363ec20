import type { ErasedKey } from '@anteroom/domain';
import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';

/** What was destroyed of one patient, by ids. */
export interface Destroyed {
  patient: string;
  keys: readonly ErasedKey[];
}

const APPEND = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY;
const OWN = 0o600;

/**
 * A list of destroyed keys that no backup holds and no restore puts back, so that what an older backup brings back is
 * found. Only ever added to. Null keeps none: where nothing is kept, nothing is put back.
 */
export class ErasureJournal {
  constructor(private readonly file: string | null) {}

  /** On disk when it resolves. */
  async add(destroyed: Destroyed): Promise<void> {
    if (this.file === null || destroyed.keys.length === 0) return;
    const handle = await open(this.file, APPEND, OWN);
    try {
      // Begun anew, so that a line that a crash cut off spoils no other.
      await handle.appendFile(`\n${JSON.stringify(destroyed)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** A line that a crash cut off tells nothing: its keys are still to be found in the key store. */
  async read(): Promise<Destroyed[]> {
    const text = this.file === null ? '' : await readFile(this.file, 'utf8').catch(noneYet);
    return text.split('\n').flatMap(lineOf);
  }
}

function lineOf(line: string): Destroyed[] {
  try {
    const { patient, keys } = JSON.parse(line) as Partial<Destroyed>;
    return typeof patient === 'string' && Array.isArray(keys) ? [{ patient, keys }] : [];
  } catch {
    return [];
  }
}

const noneYet = (error: unknown): string => {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
  throw error;
};
