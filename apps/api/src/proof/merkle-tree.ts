import { consistencyPath, inclusionPath, type Leaves, type Subtree, wholeSubtrees } from './merkle-paths';
import { joined, nodeHash } from './verifier/merkle';

/** What can be said of a Merkle tree by whoever knows the roots of its whole subtrees. */
export abstract class MerkleTree {
  /** @throws where the tree is not so large */
  protected abstract subtree(subtree: Subtree): Promise<Buffer>;

  /** Of the first so many leaves. */
  root(size: number): Promise<Buffer> {
    return this.hashOf({ from: 0, to: size });
  }

  leaf(index: number): Promise<Buffer> {
    return this.subtree({ level: 0, index });
  }

  /** That the leaf at this place is among the first so many. */
  inclusion(index: number, size: number): Promise<Buffer[]> {
    return Promise.all(inclusionPath(index, size).map((part) => this.hashOf(part)));
  }

  /** That so many leaves go on from so many earlier ones. */
  consistency(earlier: number, size: number): Promise<Buffer[]> {
    return Promise.all(consistencyPath(earlier, size).map((part) => this.hashOf(part)));
  }

  private async hashOf(leaves: Leaves): Promise<Buffer> {
    return joined(await Promise.all(wholeSubtrees(leaves).map((subtree) => this.subtree(subtree))));
  }
}

/** Kept in memory: some 70 bytes for each leaf. */
export class TreeInMemory extends MerkleTree {
  private readonly levels: Buffer[][] = [[]];

  get size(): number {
    return this.levels[0]?.length ?? 0;
  }

  add(leaf: Buffer): void {
    let hash = leaf;
    for (let level = 0; ; level += 1) {
      const row = (this.levels[level] ??= []);
      row.push(hash);
      if (row.length % 2 === 1) return;
      hash = nodeHash(row[row.length - 2] as Buffer, hash);
    }
  }

  protected async subtree({ level, index }: Subtree): Promise<Buffer> {
    const hash = this.levels[level]?.[index];
    if (!hash) throw new Error(`There is no whole subtree ${index} of level ${level}`);
    return hash;
  }
}
