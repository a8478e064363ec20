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

const BYTES = 32;

/** Hashes that stand side by side, one after the other in one piece of memory. */
class Row {
  count = 0;
  private bytes = Buffer.alloc(64 * BYTES);

  push(hash: Buffer): void {
    if (this.bytes.length === this.count * BYTES) this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.bytes.length)]);
    hash.copy(this.bytes, this.count * BYTES);
    this.count += 1;
  }

  at(index: number): Buffer {
    if (index >= this.count) throw new Error(`The tree has nothing at ${index}`);
    return this.bytes.subarray(index * BYTES, (index + 1) * BYTES);
  }
}

/** Kept in memory: between 64 and 128 bytes for each leaf. */
export class TreeInMemory extends MerkleTree {
  private readonly levels: Row[] = [];

  get size(): number {
    return this.levels[0]?.count ?? 0;
  }

  add(leaf: Buffer): void {
    let hash = leaf;
    for (let level = 0; ; level += 1) {
      const row = (this.levels[level] ??= new Row());
      row.push(hash);
      if (row.count % 2 === 1) return;
      hash = nodeHash(row.at(row.count - 2), hash);
    }
  }

  protected async subtree({ level, index }: Subtree): Promise<Buffer> {
    return (this.levels[level] ?? new Row()).at(index);
  }
}
