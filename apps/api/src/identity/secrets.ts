import { hash, randomBytes, randomInt } from 'node:crypto';

// Without letters and digits that look or sound alike when read out.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 256 bits, for a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token, so that a stolen file admits nobody. */
export const keyOf = (token: string): string => hash('sha256', token, 'hex');

/** Four groups of four: some 79 bits, short enough to be read out over the telephone. */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')).join('-');
