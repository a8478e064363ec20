import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Unavailable } from '../engine/unavailable';
import { parsed } from './verifier/canonical';
import type { SignedHead } from './verifier/format';
import { isHead } from './verifier/reading';
import { isSigned } from './verifier/signed';

/** Where it lies in a data folder. */
export const headFileIn = (folder: string): string => join(folder, 'signed-heads.jsonl');

const APPEND = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY;
const OWN = 0o600;
/** Some hundreds of heads, and the last of them have most entries. */
const TAIL = 256 * 1024;

/**
 * Every head that this node signed, where whoever may write the databases does not come past it. Only ever added to; no
 * backup puts it back. Null keeps none.
 */
export class HeadFile {
  constructor(private readonly file: string | null) {}

  /** On disk when it resolves. @throws Unavailable */
  async add(head: SignedHead): Promise<void> {
    if (this.file === null) return;
    try {
      await append(this.file, `\n${JSON.stringify(head)}\n`);
    } catch (error) {
      throw new Unavailable('operational-store', error);
    }
  }

  /** Of those wanted, the one with most entries; what a crash cut off, or nobody signed, is none. */
  async last(wanted: (head: SignedHead) => boolean): Promise<SignedHead | null> {
    const text = this.file === null ? '' : await tail(this.file).catch(noneYet);
    const heads = text.split('\n').map(parsed).filter((one) => isHead(one) && wanted(one as SignedHead)) as SignedHead[];
    const signed = heads.sort((one, other) => other.size - one.size).find((head) => isSigned('head', head));
    return signed ?? null;
  }
}

const noneYet = (error: unknown): string => {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
  throw error;
};

/** The last of it; it may begin in the middle of a line. */
async function tail(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL), 0, TAIL, Math.max(0, size - TAIL));
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function append(file: string, text: string): Promise<void> {
  const handle = await open(file, APPEND, OWN);
  try {
    // The line is begun anew, so that one that a crash cut off spoils no other.
    await handle.appendFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
