import type { Kysely } from 'kysely';
import type { Position } from '../engine/event-log';
import { countOf, hashesOf, HEIGHT, lastTile, positionsOf, rootOver, type Tile, type TreeTables, WIDTH } from './log-tree.view';
import type { Subtree } from './merkle-paths';
import { MerkleTree } from './merkle-tree';

/** What was asked for lies beyond the end of the tree. */
export class NotInTree extends Error {
  constructor(what: string) {
    super(`The tree of the log has no ${what}`);
    this.name = 'NotInTree';
  }
}

/** Reads the Merkle tree of the log to answer one question: a few rows, however long the log is, each of them once. It only grows, so what was read stays true. */
export class LogTree extends MerkleTree {
  private readonly tiles = new Map<string, Promise<Tile | undefined>>();

  constructor(private readonly rows: Kysely<TreeTables>) {
    super();
  }

  /** How many facts it has. */
  async size(): Promise<number> {
    const last = await lastTile(this.rows, 0);
    return last ? last.place * WIDTH + countOf(last) : 0;
  }

  async position(index: number): Promise<Position> {
    const position = positionsOf(await this.tile(0, Math.floor(index / WIDTH)))[index % WIDTH];
    if (position === undefined) throw new NotInTree(`leaf ${index}`);
    return position;
  }

  /** The place of the fact with that position; null where the tree does not have it. */
  async indexOf(position: Position): Promise<number | null> {
    const query = this.rows.selectFrom('tiles').selectAll().where('level', '=', 0).where('first', '<=', position);
    const tile = await query.orderBy('first', 'desc').limit(1).executeTakeFirst();
    const at = tile ? positionsOf(tile).indexOf(position) : -1;
    return tile && at !== -1 ? tile.place * WIDTH + at : null;
  }

  protected async subtree({ level, index }: Subtree): Promise<Buffer> {
    const count = 2 ** (level % HEIGHT);
    const first = index * count;
    const found = hashesOf(await this.tile(Math.floor(level / HEIGHT), Math.floor(first / WIDTH)), first % WIDTH, count);
    if (found.length !== count) throw new NotInTree(`whole subtree ${index} of level ${level}`);
    return rootOver(found);
  }

  private async tile(level: number, place: number): Promise<Tile> {
    const name = `${level} ${place}`;
    const read = this.rows.selectFrom('tiles').selectAll().where('level', '=', level).where('place', '=', place);
    const tile = this.tiles.get(name) ?? read.executeTakeFirst();
    this.tiles.set(name, tile);
    const found = await tile;
    if (!found) throw new NotInTree(`tile ${place} of level ${level}`);
    return found;
  }
}
