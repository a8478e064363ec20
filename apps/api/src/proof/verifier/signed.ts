import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonical } from './canonical';

/** What is signed; it stands before what is signed, so that a signature for one thing is none for another. */
export type Signed = 'head' | 'key' | 'export';

/** The text that is signed: one line that says what it is, then everything but the signature as canonical JSON. */
export function signedText(what: Signed, { signature: _signature, ...rest }: { signature?: string }): Buffer {
  return Buffer.from(`anteroom ${what} v1\n${canonical(rest)}`);
}

export const signatureOf = (what: Signed, signed: object, key: KeyObject): string => sign(null, signedText(what, signed), key).toString('hex');

/** Ed25519 (RFC 8032) with the key that it names itself: whether that one is trusted is another question. */
export function isSigned(what: Signed, signed: { key: string; signature: string }, by = signed.key): boolean {
  return verify(null, signedText(what, signed), publicKeyOf(by), Buffer.from(signed.signature, 'hex'));
}

/** What stands before the 32 bytes of an Ed25519 key in a file (RFC 8410). */
const BEFORE = Buffer.from('302a300506032b6570032100', 'hex');
const known = new Map<string, KeyObject>();

function publicKeyOf(hex: string): KeyObject {
  const key = known.get(hex) ?? createPublicKey({ key: Buffer.concat([BEFORE, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' });
  if (known.size < 100) known.set(hex, key);
  return key;
}

/** The 32 bytes of an Ed25519 key, private or public, as they stand in heads and statements. @throws where it is another kind of key */
export function keyText(key: KeyObject): string {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('It is no Ed25519 key');
  const shown = key.type === 'private' ? createPublicKey(key) : key;
  return shown.export({ format: 'der', type: 'spki' }).subarray(BEFORE.length).toString('hex');
}
