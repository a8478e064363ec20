import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { appendFileSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KeysRefused } from '../engine/sealing/keys-refused';
import type { KeyStatement } from './verifier/format';
import { keyText, signatureOf } from './verifier/signed';

/** Signs heads of the log and exports. */
export interface SigningKey {
  key: KeyObject;
  /** The public key: its 32 bytes in hexadecimal digits. */
  text: string;
  /** That each key before vouched for the next, the oldest first. */
  statements: readonly KeyStatement[];
  /** It was not there before: where its public key lies. */
  madeNow?: string;
}

export const SIGNING_KEY = Symbol('SigningKey');

const OTHERS = 0o077;
const stem = (file: string): string => file.replace(/\.key$/, '');
/** Where it lies unless another place is named. */
export const signingKeyFileIn = (folder: string): string => join(folder, 'keys', 'signing.key');
/** Beside the key itself. */
export const publicFileOf = (file: string): string => `${stem(file)}.pub.pem`;
export const statementsFileOf = (file: string): string => `${stem(file)}.statements.jsonl`;

/** As a file holds it, for whoever verifies. */
export const publicPem = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string;

/** For an engine that keeps everything in memory. */
export const randomSigningKey = (): SigningKey => signingKeyOf(generateKeyPairSync('ed25519').privateKey, []);

const signingKeyOf = (key: KeyObject, statements: readonly KeyStatement[]): SigningKey => ({ key, text: keyText(key), statements });

/** In a file that is not there yet, for this account only, and beside it the public key for whoever verifies. @throws KeysRefused */
export function createSigningKey(file: string): SigningKey {
  const made = randomSigningKey();
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, made.key.export({ type: 'pkcs8', format: 'pem' }) as string);
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    throw new KeysRefused(`The signing key cannot be written to ${file}: ${(error as Error).message}`);
  }
  writePublic(file, made.key);
  return made;
}

/** @throws KeysRefused where it is not there, is another kind of key, or others may read it */
export function readSigningKey(file: string): SigningKey {
  try {
    if (statSync(file).mode & OTHERS) throw new KeysRefused(`${file} can be read by other accounts. Close it to them with "chmod 600 ${file}".`);
    return signingKeyOf(createPrivateKey(readFileSync(file)), readStatements(file));
  } catch (error) {
    if (error instanceof KeysRefused) throw error;
    throw new KeysRefused(`${file} cannot be used as a signing key (Ed25519, PKCS #8, PEM): ${(error as Error).message}. Make one with "npx anteroom create-keys".`);
  }
}

/** The key in the file, made if it is not there. */
export function signingKeyIn(file: string): SigningKey {
  if (!existsSync(file)) return { ...createSigningKey(file), madeNow: publicFileOf(file) };
  const signing = readSigningKey(file);
  // It is not among what a backup puts back.
  if (!existsSync(publicFileOf(file))) writePublic(file, signing.key);
  return signing;
}

export interface Rotated {
  signing: SigningKey;
  /** Where the key of before lies now. */
  kept: string;
}

/**
 * Puts another key where there was one. The one of before vouches for it, unless it is no longer to be trusted. Cut off,
 * it goes on with the key it had made. @throws KeysRefused
 */
export function rotateSigningKey(file: string, at: string, { vouch }: { vouch: boolean }): Rotated {
  const before = readSigningKey(file);
  const next = `${stem(file)}.next.key`;
  const made = signingKeyIn(next);
  if (vouch) vouchFor(file, before, { at, key: made.text });
  else if (existsSync(statementsFileOf(file))) renameSync(statementsFileOf(file), `${statementsFileOf(file)}.${before.text.slice(0, 16)}`);
  const kept = `${file}.${before.text.slice(0, 16)}`;
  copyFileSync(file, kept);
  renameSync(next, file);
  renameSync(publicFileOf(next), publicFileOf(file));
  return { signing: readSigningKey(file), kept };
}

function vouchFor(file: string, before: SigningKey, { at, key }: { at: string; key: string }): void {
  if (before.statements.some((one) => one.by === before.text && one.key === key)) return;
  const statement = { at, by: before.text, key };
  const signed: KeyStatement = { ...statement, signature: signatureOf('key', statement, before.key) };
  appendFileSync(statementsFileOf(file), `${JSON.stringify(signed)}\n`, { mode: 0o600, flush: true });
}

function readStatements(file: string): KeyStatement[] {
  const place = statementsFileOf(file);
  if (!existsSync(place)) return [];
  return readFileSync(place, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as KeyStatement);
}

function writePublic(file: string, key: KeyObject): void {
  writeFileSync(publicFileOf(file), publicPem(key), { mode: 0o644 });
}
