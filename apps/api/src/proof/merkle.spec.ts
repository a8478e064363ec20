import { createHash } from 'node:crypto';
import { inclusionPath, wholeSubtrees } from './merkle-paths';
import { TreeInMemory } from './merkle-tree';
import { begins, EMPTY_ROOT, GrowingTree, leafHash, nodeHash, rootOfInclusion } from './verifier/merkle';

/** RFC 9162 §2.1, read aloud: recursive, and with nothing in common with what is under test but SHA-256. `d` are leaves in a row. */
const sha = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const half = (count: number): number => 2 ** Math.ceil(Math.log2(count) - 1);
const known = new Map<string, Buffer>();
const once = (d: Buffer[], work: () => Buffer): Buffer => {
  const name = d.map(String).join();
  const hash = known.get(name) ?? work();
  known.set(name, hash);
  return hash;
};
const mth = (d: Buffer[]): Buffer => {
  if (d.length === 0) return sha();
  if (d.length === 1) return sha(Buffer.of(0), d[0] as Buffer);
  const k = half(d.length);
  return once(d, () => sha(Buffer.of(1), mth(d.slice(0, k)), mth(d.slice(k))));
};
const path = (m: number, d: Buffer[]): Buffer[] => {
  if (d.length === 1) return [];
  const k = half(d.length);
  return m < k ? [...path(m, d.slice(0, k)), mth(d.slice(k))] : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
};
const subproof = (m: number, d: Buffer[], whole: boolean): Buffer[] => {
  if (m === d.length) return whole ? [] : [mth(d)];
  const k = half(d.length);
  return m <= k ? [...subproof(m, d.slice(0, k), whole), mth(d.slice(k))] : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
};

/** Of the certificate-transparency reference implementation. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => Buffer.from(hex, 'hex'));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const INCLUSION: [index: number, proof: string[]][] = [
  [0, ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']],
  [5, ['bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7']],
];
const CONSISTENCY: [earlier: number, size: number, proof: string[]][] = [
  [1, 1, []],
  [1, 8, ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']],
  [6, 8, ['0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7']],
  [2, 5, ['5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b']],
];

const MOST = 130;
const many = Array.from({ length: MOST }, (_, number) => Buffer.from(String(number)));

const kept = (leaves: Buffer[]): TreeInMemory => {
  const tree = new TreeInMemory();
  for (const leaf of leaves) tree.add(leafHash(leaf));
  return tree;
};
const hex = (hashes: Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));
const treeOf = (leaves: Buffer[]) => ({ size: leaves.length, root: mth(leaves) });
const broken = (hash: Buffer): Buffer => Buffer.from(hash.map((byte, at) => (at === 7 ? byte ^ 1 : byte)));

describe('A Merkle tree', () => {
  it('has the roots of the reference implementation', () => {
    const tree = new GrowingTree();
    const roots = [EMPTY_ROOT, ...LEAVES.map((leaf) => (tree.add(leafHash(leaf)), tree.root))];
    expect(hex(roots)).toEqual(ROOTS);
  });

  it.each(INCLUSION)('proves leaf %d of eight as the reference implementation does', async (index, proof) => {
    expect(hex(await kept(LEAVES).inclusion(index, 8))).toEqual(proof);
    const root = rootOfInclusion(leafHash(LEAVES[index] as Buffer), index, 8, proof.map((one) => Buffer.from(one, 'hex')));
    expect(root?.toString('hex')).toBe(ROOTS[8]);
  });

  it.each(CONSISTENCY)('proves that %d leaves begin %d as the reference implementation does', async (earlier, size, proof) => {
    expect(hex(await kept(LEAVES).consistency(earlier, size))).toEqual(proof);
  });

  it(`has the roots and the proofs of the RFC's definition, for every size to ${MOST} and every leaf and beginning of each`, async () => {
    const growing = new GrowingTree();
    const whole = kept(many);
    for (let size = 1; size <= MOST; size += 1) {
      const leaves = many.slice(0, size);
      growing.add(leafHash(leaves[size - 1] as Buffer));
      const tree = treeOf(leaves);
      expect([growing.root, await whole.root(size)]).toEqual([tree.root, tree.root]);
      for (let index = 0; index < size; index += 1) {
        const proof = path(index, leaves);
        expect(rootOfInclusion(leafHash(leaves[index] as Buffer), index, size, proof)?.equals(tree.root)).toBe(true);
        const beginning = leaves.slice(0, index + 1);
        const consistent = subproof(index + 1, leaves, true);
        expect(begins(treeOf(beginning), tree, consistent)).toBe(true);
        expect(hex(await whole.inclusion(index, size))).toEqual(hex(proof));
        expect(hex(await whole.consistency(index + 1, size))).toEqual(hex(consistent));
      }
    }
  }, 60_000);

  it('proves no leaf by a proof that was altered, cut, lengthened, or made for another one', () => {
    for (const size of [1, 2, 3, 7, 8, 21, 64, 65]) {
      const leaves = many.slice(0, size);
      const root = mth(leaves);
      for (let index = 0; index < size; index += 1) {
        const proof = path(index, leaves);
        const leaf = leafHash(leaves[index] as Buffer);
        const leads = (some: Buffer[], where = index, of = size) => rootOfInclusion(leaf, where, of, some)?.equals(root) ?? false;
        expect(leads(proof)).toBe(true);
        const wrong = [
          ...proof.map((hash, at) => leads(proof.with(at, broken(hash)))), ...proof.map((hash, at) => leads(proof.with(at, hash.subarray(1)))),
          leads(proof.slice(1)) && size > 1, leads([...proof, root]), leads(proof, size), leads(proof, index ^ 1),
        ];
        expect(wrong).not.toContain(true);
      }
    }
  });

  it('is not the beginning of another by a proof that was altered, cut, lengthened, or made for other sizes', () => {
    for (const size of [2, 3, 7, 8, 21, 64, 65]) {
      const later = treeOf(many.slice(0, size));
      for (let count = 1; count < size; count += 1) {
        const earlier = treeOf(many.slice(0, count));
        const proof = subproof(count, many.slice(0, size), true);
        const wrong = [
          ...proof.map((hash, at) => begins(earlier, later, proof.with(at, broken(hash)))), begins(earlier, later, proof.slice(1)),
          begins(earlier, later, [...proof, later.root]), begins(later, earlier, proof), begins({ ...earlier, root: broken(earlier.root) }, later, proof),
          begins(earlier, { ...later, root: broken(later.root) }, proof), begins({ ...earlier, size: count + 1 }, later, proof),
        ];
        expect(wrong).not.toContain(true);
      }
    }
  });

  it('is the beginning of itself, and the empty one of every other, without a proof', () => {
    const [some, none] = [treeOf(many.slice(0, 5)), { size: 0, root: EMPTY_ROOT }];
    expect([begins(some, some, []), begins(none, some, []), begins(none, none, [])]).toEqual([true, true, true]);
    expect([begins(some, some, [some.root]), begins({ ...none, root: some.root }, some, []), begins(some, none, [])]).toEqual([false, false, false]);
  });

  it('keeps numbers whole beyond 32 bits', () => {
    const index = 2 ** 40 + 12_345;
    const paths = inclusionPath(index, 2 ** 40 + 54_321);
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.flatMap(wholeSubtrees).every(({ index: at }) => Number.isSafeInteger(at))).toBe(true);
    expect(nodeHash(EMPTY_ROOT, EMPTY_ROOT)).toHaveLength(32);
  });
});
