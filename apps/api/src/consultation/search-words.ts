/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' };

/** A name as it is looked for: without capitals and marks, so that "Łukasz Gök" is found by "lukasz gok". */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđħŧıßæœþð]/g, (letter) => PLAIN[letter] ?? letter);

/** The words of a name or of a search. Apostrophes are no gap: O'Brien is found by "obrien". */
export const wordsOf = (text: string): string[] => [
  ...new Set(folded(text).replace(/['’]/g, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')),
];
