import { hash as digest } from 'node:crypto';

/** The same name in the same namespace gives the same id for ever: an RFC 9562 version 8 UUID over SHA-256. */
export function derivedUuid(namespace: string, name: string): string {
  const hash = digest('sha256', `${namespace.length}:${namespace}${name}`, 'hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
