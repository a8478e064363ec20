const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/** Ten digits of which the last checks the others (modulus 11), spaces and hyphens left out; `null` when they do not agree. */
export const plainNhsNumber = (typed: string): string | null => {
  const digits = typed.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return null;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]) ? digits : null;
};

/** What to say at the field; nothing while it is empty, because a missing number is allowed. */
export const nhsNumberWrong = (typed: string): string | undefined => {
  if (typed.trim() === '' || plainNhsNumber(typed)) return undefined;
  return typed.replace(/\D/g, '').length === 10
    ? 'These ten digits are no NHS number: one of them is wrong. Compare them once more.'
    : 'An NHS number has ten digits, such as 943 476 5919. Leave it empty if it is not known.';
};
