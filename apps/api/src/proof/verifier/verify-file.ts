import { createPublicKey } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { parsed } from './canonical';
import type { SignedHead } from './format';
import { isHead } from './reading';
import { keyText } from './signed';
import { type Report, Verification } from './verification';
import { takeLines } from './verify-bytes';

/** A file that was named cannot be used; the message says which and why. */
export class Unreadable extends Error {}

/** Reads the export piece by piece, so that a long log needs no more memory than a short one. @throws Unreadable */
export async function verifyFile(file: string, keyFile: string, headFile?: string): Promise<Report> {
  const verification = new Verification({ key: keyIn(keyFile), heads: headFile === undefined ? [] : headsIn(headFile) });
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 })) rest = takeLines(Buffer.concat([rest, piece as Buffer]), (line) => verification.take(line));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall ? new Unreadable(`${file} cannot be read: ${(error as Error).message}`) : error;
  }
  return verification.over(rest);
}

function keyIn(file: string): string {
  try {
    return keyText(createPublicKey(readFileSync(file)));
  } catch (error) {
    throw new Unreadable(`${file} is no public key (Ed25519, PEM): ${(error as Error).message}`);
  }
}

/** One head, a list of them, or one a line. */
function headsIn(file: string): SignedHead[] {
  const text = textIn(file);
  const whole = parsed(text);
  const found = whole === undefined ? text.split('\n').filter(Boolean).map(parsed) : [whole].flat();
  if (found.length === 0 || !found.every(isHead)) throw new Unreadable(`${file} holds no signed head, or something else besides.`);
  return found as SignedHead[];
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unreadable(`${file} cannot be read: ${(error as Error).message}`);
  }
}
