import type { SigningKey } from './signing-key';
import type { SignedHead } from './verifier/format';
import { signatureOf } from './verifier/signed';

/** How far a log has come, in the hand of whoever has the key. */
export function signHead({ at, origin, position, root, size }: Omit<SignedHead, 'key' | 'root' | 'signature'> & { root: Buffer }, { key, text }: SigningKey): SignedHead {
  const head = { at, key: text, origin, position, root: root.toString('hex'), size };
  return { ...head, signature: signatureOf('head', head, key) };
}
