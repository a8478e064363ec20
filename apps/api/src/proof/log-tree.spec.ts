import type { Kysely } from 'kysely';
import type { StoredEvent } from '../engine/event-log';
import { eachStore, type Stores } from '../engine/testing/each-store';
import { LogTree } from './log-tree';
import { logTreeView, type TreeTables } from './log-tree.view';
import { begins, GrowingTree, leafHash, rootOfInclusion } from './verifier/merkle';

const positionOf = (index: number): string => String(index * 7 + 3).padStart(16, '0');
const event = (index: number): StoredEvent => ({ id: `${index}`, type: 'T', body: `{"n":${index}}`, stream: 's', revision: index, position: positionOf(index) });
const events = (from: number, to: number): StoredEvent[] => Array.from({ length: to - from }, (_, at) => event(from + at));
/** More than one whole tile of roots, in batches that fit no tile. */
const SIZE = 64 * 64 + 130;
const BATCH = 97;

eachStore('The tree of the log', (stores: Stores) => {
  let db: Kysely<TreeTables>;
  const fold = (some: StoredEvent[]) => db.transaction().execute(async (trx) => void (await logTreeView.apply(trx, some)));

  it('knows the root of every size it had, and proves leaves and beginnings', async () => {
    db = await stores.fresh<TreeTables>([{ name: 'tree', up: (to) => logTreeView.create(to as unknown as Kysely<TreeTables>) }]);
    const growing = new GrowingTree();
    const roots = [growing.root];
    for (let from = 0; from < SIZE; from += BATCH) await fold(events(from, Math.min(from + BATCH, SIZE)));
    for (let at = 0; at < SIZE; at += 1) {
      growing.add(leafHash(event(at).body));
      roots.push(growing.root);
    }
    const tree = new LogTree(db);
    expect(await tree.size()).toBe(SIZE);
    const sizes = [0, 1, 2, 63, 64, 65, 127, 4095, 4096, 4097, 4160, SIZE - 1, SIZE];
    for (const size of sizes) expect((await tree.root(size)).equals(roots[size] as Buffer)).toBe(true);
    for (const index of [0, 1, 63, 64, 4095, 4096, 4159, 4160, SIZE - 1]) {
      const leaf = await tree.leaf(index);
      expect(leaf.equals(leafHash(event(index).body))).toBe(true);
      expect(rootOfInclusion(leaf, index, SIZE, await tree.inclusion(index, SIZE))?.equals(roots[SIZE] as Buffer)).toBe(true);
      expect([await tree.position(index), await tree.indexOf(positionOf(index))]).toEqual([positionOf(index), index]);
    }
    const later = { size: SIZE, root: roots[SIZE] as Buffer };
    for (const size of sizes) expect(begins({ size, root: roots[size] as Buffer }, later, await tree.consistency(size, SIZE))).toBe(true);
    expect(await Promise.all([positionOf(-1), '0000000000000004', positionOf(SIZE)].map((position) => tree.indexOf(position)))).toEqual([null, null, null]);
    await expect(tree.root(SIZE + 1)).rejects.toThrow('no whole subtree');
  });

  it('takes no fact that stands before one it has', async () => {
    db = await stores.fresh<TreeTables>([{ name: 'tree', up: (to) => logTreeView.create(to as unknown as Kysely<TreeTables>) }]);
    await fold(events(3, 5));
    await expect(fold(events(4, 6))).rejects.toThrow('stands behind it');
    await expect(fold(events(0, 1))).rejects.toThrow('stands behind it');
    expect(await new LogTree(db).size()).toBe(2);
  });
});
