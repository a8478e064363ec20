import { randomInt } from 'node:crypto';

/**
 * 23 letters and digits of which no two look or sound alike (no 0 and O, 1, I and L, 8 and B, 5 and S, 2 and Z, 6 and G,
 * U and V, M and N). 23 is a prime, so the weighted sum below catches every wrong character and every two exchanged.
 */
const ALPHABET = '23456789CDFHJKMPQRTVWXY';
const LENGTH = 5;

const checkOf = (characters: string): string => {
  const sum = [...characters].reduce((total, character, index) => total + (index + 2) * ALPHABET.indexOf(character), 0);
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
};
const written = (plain: string): string => `${plain.slice(0, 2)}-${plain.slice(2)}`;

/** A consultation's name on the telephone: `K7-4MPQ`. Chosen by `dice`, a number from 0 up to but not including its argument. */
export const newReference = (dice: (below: number) => number = randomInt): string => {
  const characters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(dice(ALPHABET.length))).join('');
  return written(characters + checkOf(characters));
};

/** The reference as it is written, however it was typed; `null` when it can be none. */
export const plainReference = (typed: string): string | null => {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  const known = plain.length === LENGTH + 1 && [...plain].every((character) => ALPHABET.includes(character));
  return known && checkOf(plain.slice(0, LENGTH)) === plain.charAt(LENGTH) ? written(plain) : null;
};
