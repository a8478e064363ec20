import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsed } from './verifier/canonical';
import type { SignedHead } from './verifier/format';
import { isHead } from './verifier/reading';
import { isSigned } from './verifier/signed';

/** Where it lies in a data folder. */
export const headFileIn = (folder: string): string => join(folder, 'signed-heads.jsonl');

const APPEND = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY;
const OWN = 0o600;

/**
 * Every head that this node signed, where whoever may write the databases does not come past it. Only ever added to; no
 * backup puts it back. Null keeps none.
 */
export class HeadFile {
  constructor(private readonly file: string | null) {}

  /** On disk when it resolves. */
  async add(head: SignedHead): Promise<void> {
    if (this.file === null) return;
    const handle = await open(this.file, APPEND, OWN);
    try {
      // Begun anew, so that a line that a crash cut off spoils no other.
      await handle.appendFile(`\n${JSON.stringify(head)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** Of those wanted, the one with most entries; what a crash cut off, or nobody signed, is none. */
  async last(wanted: (head: SignedHead) => boolean): Promise<SignedHead | null> {
    const text = this.file === null ? '' : await readFile(this.file, 'utf8').catch(noneYet);
    const heads = text.split('\n').map(parsed).filter((one) => isHead(one) && wanted(one as SignedHead)) as SignedHead[];
    const signed = heads.sort((one, other) => other.size - one.size).find((head) => isSigned('head', head));
    return signed ?? null;
  }
}

const noneYet = (error: unknown): string => {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
  throw error;
};
