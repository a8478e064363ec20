/** Leaves `from` up to and without `to`. */
export interface Leaves {
  from: number;
  to: number;
}

/** A whole subtree of 2^level leaves: the one at `index`, counted from the left. */
export interface Subtree {
  level: number;
  index: number;
}

/** The largest power of two below `count`, at which RFC 9162 splits a tree. */
function split(count: number): number {
  let half = 1;
  while (half * 2 < count) half *= 2;
  return half;
}

/** What has to be told beside a leaf, from the bottom up, so that it leads to the root of `size` leaves (RFC 9162 §2.1.3.1). */
export function inclusionPath(index: number, size: number): Leaves[] {
  const path: Leaves[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + split(to - from);
    const left = index < middle;
    path.unshift(left ? { from: middle, to } : { from, to: middle });
    [from, to] = left ? [from, middle] : [middle, to];
  }
  return path;
}

/** What has to be told so that a tree of `earlier` leaves is seen to be the beginning of one of `size` (RFC 9162 §2.1.4.1). */
export function consistencyPath(earlier: number, size: number): Leaves[] {
  if (earlier === 0 || earlier === size) return [];
  const path: Leaves[] = [];
  let [from, to] = [0, size];
  while (to !== earlier) {
    const middle = from + split(to - from);
    const left = earlier <= middle;
    path.unshift(left ? { from: middle, to } : { from, to: middle });
    [from, to] = left ? [from, middle] : [middle, to];
  }
  // Whoever asks knows the whole of the earlier tree already.
  return from === 0 ? path : [{ from, to }, ...path];
}

/** The whole subtrees that make up such leaves, from left to right. */
export function wholeSubtrees({ from, to }: Leaves): Subtree[] {
  const found: Subtree[] = [];
  let at = from;
  while (at < to) {
    let [level, count] = [0, 1];
    while (count * 2 <= to - at) [level, count] = [level + 1, count * 2];
    found.push({ level, index: at / count });
    at += count;
  }
  return found;
}
