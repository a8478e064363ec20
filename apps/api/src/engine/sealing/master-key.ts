import { createHash, randomBytes } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { KeysRefused } from './keys-refused';

/** Wraps the keys of patients. Whoever has it and the key store can read everything, so it is kept apart from both. */
export interface MasterKey {
  /** Fingerprint, kept with everything it wraps. */
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

const BYTES = 32;
const OTHERS = 0o077;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;

export const masterKeyOf = (key: Buffer): MasterKey => ({ id: createHash('sha256').update('anteroom master key').update(key).digest('hex').slice(0, 16), key });

/** For an engine that keeps everything in memory. */
export const randomMasterKey = (): MasterKey => masterKeyOf(randomBytes(BYTES));

/** @throws KeysRefused where it is not there, holds something else, or others may read it */
export function readMasterKey(file: string): MasterKey {
  const text = textOf(file);
  if (!BASE64.test(text)) throw new KeysRefused(`${file} is no master key: expected ${BYTES} bytes as base64 on one line. Make one with "npx anteroom create-keys".`);
  return masterKeyOf(Buffer.from(text, 'base64'));
}

/** In a file that is not there yet, for this account only; on disk when it returns. @throws KeysRefused */
export function createMasterKey(file: string): MasterKey {
  const master = randomMasterKey();
  writeMasterKey(file, master.key);
  return master;
}

function writeMasterKey(file: string, key: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, `${key.toString('base64')}\n`);
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    throw new KeysRefused(`The master key cannot be written to ${file}: ${(error as Error).message}`);
  }
}

/** Puts another key where there was one, and answers with where the one before now lies: beside it, under its fingerprint. */
export function replaceMasterKey(file: string, { id, key }: MasterKey): string {
  const before = readMasterKey(file);
  const kept = `${file}.${before.id}`;
  if (before.id === id) return kept;
  const next = `${file}.next`;
  rmSync(next, { force: true });
  writeMasterKey(next, key);
  copyFileSync(file, kept);
  renameSync(next, file);
  return kept;
}

/** The key in the file, made if it is not there. */
export const masterKeyIn = (file: string): { master: MasterKey; made: boolean } =>
  existsSync(file) ? { master: readMasterKey(file), made: false } : { master: createMasterKey(file), made: true };

function textOf(file: string): string {
  try {
    if (statSync(file).mode & OTHERS) throw new KeysRefused(`${file} can be read by other accounts. Close it to them with "chmod 600 ${file}".`);
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof KeysRefused) throw error;
    throw new KeysRefused(`The master key ${file} cannot be read: ${(error as Error).message}`);
  }
}
