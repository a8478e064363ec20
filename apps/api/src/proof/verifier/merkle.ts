import { hash as digest } from 'node:crypto';

/** Merkle trees as RFC 9162 §2.1 defines them, over SHA-256. Leaves are numbered from 0. */

/** What stands before the bytes of a leaf, and before the two hashes of a node, so that neither is taken for the other. */
const LEAF = 0;
const NODE = 1;
const BYTES = 32;

const sha256 = (bytes: Buffer): Buffer => digest('sha256', bytes, 'buffer');

/** Of a tree without leaves. */
export const EMPTY_ROOT = sha256(Buffer.alloc(0));

/** Of bytes, or of a text in UTF-8. */
export function leafHash(leaf: Buffer | string): Buffer {
  const bytes = Buffer.allocUnsafe(1 + Buffer.byteLength(leaf));
  bytes[0] = LEAF;
  if (typeof leaf === 'string') bytes.write(leaf, 1);
  else leaf.copy(bytes, 1);
  return sha256(bytes);
}

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(1 + 2 * BYTES);
  bytes[0] = NODE;
  left.copy(bytes, 1);
  right.copy(bytes, 1 + BYTES);
  return sha256(bytes);
}

/** From a node up to the root, beside which side of it each hash of a proof stands. False where the proof is not as long as the way. */
function climb(node: number, last: number, proof: readonly Buffer[], take: (hash: Buffer, side: 'left' | 'right') => void): boolean {
  let [here, end] = [node, last];
  const up = (): void => void ([here, end] = [Math.floor(here / 2), Math.floor(end / 2)]);
  for (const hash of proof) {
    if (end === 0 || hash.length !== BYTES) return false;
    const side = here % 2 === 1 || here === end ? 'left' : 'right';
    take(hash, side);
    // Where nothing stands to its right, a node goes up as it is.
    if (side === 'left') while (here % 2 === 0 && here !== 0) up();
    up();
  }
  return end === 0;
}

/** The root of `size` leaves that a proof for the leaf leads to; null where it proves nothing (§2.1.3.2). */
export function rootOfInclusion(leaf: Buffer, index: number, size: number, proof: readonly Buffer[]): Buffer | null {
  if (index >= size) return null;
  let root = leaf;
  const there = climb(index, size - 1, proof, (hash, side) => (root = side === 'left' ? nodeHash(hash, root) : nodeHash(root, hash)));
  return there ? root : null;
}

/** A tree, by how many leaves it has and its root. */
export interface Tree {
  size: number;
  root: Buffer;
}

/** Whether the later tree begins with all the leaves of the earlier one, unchanged and in order (§2.1.4.2). */
export function begins(earlier: Tree, later: Tree, proof: readonly Buffer[]): boolean {
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root);
  if (earlier.size === 0) return proof.length === 0 && earlier.root.equals(EMPTY_ROOT);
  return earlier.size < later.size && leadsToBoth(earlier, later, proof);
}

function leadsToBoth(earlier: Tree, later: Tree, proof: readonly Buffer[]): boolean {
  // A whole subtree is its own first part, and is not said twice.
  const [first, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof;
  if (first?.length !== BYTES) return false;
  let [here, last] = [earlier.size - 1, later.size - 1];
  while (here % 2 === 1) [here, last] = [Math.floor(here / 2), Math.floor(last / 2)];
  const roots = { earlier: first, later: first };
  const there = climb(here, last, rest, (hash, side) => {
    if (side === 'left') roots.earlier = nodeHash(hash, roots.earlier);
    roots.later = side === 'left' ? nodeHash(hash, roots.later) : nodeHash(roots.later, hash);
  });
  return there && roots.earlier.equals(earlier.root) && roots.later.equals(later.root);
}

function isPowerOfTwo(size: number): boolean {
  let rest = size;
  while (rest > 1 && rest % 2 === 0) rest /= 2;
  return rest === 1;
}

/** Takes leaf after leaf, remembers no more than one hash for each level, and knows the root of all so far. */
export class GrowingTree {
  /** Roots of whole subtrees, the largest first: one for each binary digit of `size` that is 1. */
  private readonly whole: { height: number; root: Buffer }[] = [];
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(leaf: Buffer): void {
    let added = { height: 0, root: leaf };
    for (let last = this.whole.at(-1); last?.height === added.height; last = this.whole.at(-1)) {
      added = { height: added.height + 1, root: nodeHash(last.root, added.root) };
      this.whole.pop();
    }
    this.whole.push(added);
    this.count += 1;
  }

  get root(): Buffer {
    return joined(this.whole.map(({ root }) => root));
  }
}

/** The root over whole subtrees that stand side by side, from left to right, each smaller than the one before. */
export const joined = (roots: readonly Buffer[]): Buffer => (roots.length === 0 ? EMPTY_ROOT : roots.reduceRight((right, left) => nodeHash(left, right)));
