const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Ten digits without spaces or hyphens, or `null` where the check digit is wrong.
 *
 * Source: NHS Data Model and Dictionary, NHS NUMBER: modulus 11; a check of 11 counts as 0, a check of 10 is never issued.
 */
export const plainNhsNumber = (typed: string): string | null => {
  const digits = typed.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return null;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]) ? digits : null;
};
