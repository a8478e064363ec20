import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;
const NAME = 'aes-256-gcm';

export interface Ciphertext {
  /** base64url. */
  nonce: string;
  /** Ciphertext and its tag, base64url. */
  content: string;
}

/** Random bytes cost a call into the system each time, so they are fetched for many nonces at once. */
const POOL = 256 * NONCE;
let pool = Buffer.alloc(0);
let used = POOL;

function newNonce(): Buffer {
  if (used >= POOL) {
    pool = randomBytes(POOL);
    used = 0;
  }
  return pool.subarray(used, (used += NONCE));
}

/** AES-256-GCM with a fresh random nonce; `around` is bound to it and not hidden. */
export function encrypt(key: Buffer, text: string, around: string): Ciphertext {
  const nonce = newNonce();
  const cipher = createCipheriv(NAME, key, nonce);
  cipher.setAAD(Buffer.from(around));
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64url'), content: content.toString('base64url') };
}

/** @throws where key, text or `around` is another than it was encrypted with */
export function decrypt(key: Buffer, { nonce, content }: Ciphertext, around: string): string {
  const bytes = Buffer.from(content, 'base64url');
  const decipher = createDecipheriv(NAME, key, Buffer.from(nonce, 'base64url'), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(around));
  decipher.setAuthTag(bytes.subarray(-TAG));
  return decipher.update(bytes.subarray(0, -TAG), undefined, 'utf8') + decipher.final('utf8');
}
