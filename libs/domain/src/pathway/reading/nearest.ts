const FARTHEST = 2;

/** How many letters have to be put in, taken out or exchanged. */
const distance = (a: string, b: string): number => {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const exchanged = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      here[column] = Math.min((above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1, exchanged);
    }
    above = here;
  }
  return above[b.length] ?? 0;
};

/** ` Did you mean "…"?`, or nothing when no allowed word is near. */
export const nearest = (word: string, allowed: readonly string[]): string => {
  const near = allowed
    .filter((one) => Math.abs(one.length - word.length) <= FARTHEST)
    .map((one) => ({ one, far: distance(word, one) }))
    .filter(({ far }) => far <= FARTHEST)
    .sort((a, b) => a.far - b.far);
  return near[0] ? ` Did you mean "${near[0].one}"?` : '';
};
