import type { Transaction } from 'kysely';
import type { Position } from '../engine/event-log';
import type { View } from '../engine/view';
import { joined, leafHash } from './verifier/merkle';

/** The log's Merkle tree, cut into tiles of six levels each: a row holds up to 64 hashes that stand side by side. */
export const HEIGHT = 6;
export const WIDTH = 2 ** HEIGHT;

export interface Tile {
  /** 0: hashes of leaves; 1: roots of whole tiles of level 0; and so on. */
  level: number;
  /** From the left, from 0. */
  place: number;
  /** In hexadecimal digits, one after the other. */
  hashes: string;
  /** Of level 0: where the first of its facts stands in the log, and all of them, with a space between two. */
  first: string | null;
  positions: string | null;
}

export interface TreeTables {
  tiles: Tile;
}

const DIGITS = 64;
type Trx = Transaction<TreeTables>;

export const countOf = ({ hashes }: Pick<Tile, 'hashes'>): number => hashes.length / DIGITS;
export const hashesOf = ({ hashes }: Pick<Tile, 'hashes'>, from = 0, count = WIDTH): Buffer[] =>
  Array.from({ length: Math.min(count, countOf({ hashes }) - from) }, (_, at) => Buffer.from(hashes.slice((from + at) * DIGITS, (from + at + 1) * DIGITS), 'hex'));
export const positionsOf = ({ positions }: Pick<Tile, 'positions'>): string[] => positions?.split(' ') ?? [];

/** The root over hashes that stand side by side, as many as a power of two. */
export const rootOver = (hashes: readonly Buffer[]): Buffer => {
  if (hashes.length <= 2) return joined(hashes);
  return joined([rootOver(hashes.slice(0, hashes.length / 2)), rootOver(hashes.slice(hashes.length / 2))]);
};

export const logTreeView: View<TreeTables> = {
  name: 'proof',
  version: 1,
  tables: ['tiles'],

  async create({ schema }) {
    await schema
      .createTable('tiles')
      .addColumn('level', 'integer', (column) => column.notNull())
      .addColumn('place', 'bigint', (column) => column.notNull())
      .addColumn('hashes', 'text', (column) => column.notNull())
      .addColumn('first', 'text')
      .addColumn('positions', 'text')
      .addPrimaryKeyConstraint('tile', ['level', 'place'])
      .execute();
    await schema.createIndex('tiles_by_position').on('tiles').column('first').execute();
  },

  async apply(trx, events) {
    const growing = await Growing.from(trx);
    for (const { body, position } of events) growing.addLeaf(leafHash(body), position);
    await growing.write(trx);
  },
};

export const lastTile = (db: Pick<Trx, 'selectFrom'>, level: number): Promise<Tile | undefined> =>
  db.selectFrom('tiles').selectAll().where('level', '=', level).orderBy('place', 'desc').limit(1).executeTakeFirst();

/** The right edge of the tree while facts are added to it. */
class Growing {
  private readonly changed = new Set<Tile>();
  private last: Position | undefined;

  /** `edge`: of each level, the tile at the right edge. */
  private constructor(private readonly edge: Tile[]) {
    this.last = edge[0] && positionsOf(edge[0]).at(-1);
  }

  static async from(trx: Trx): Promise<Growing> {
    const edge: Tile[] = [];
    for (let tile = await lastTile(trx, 0); tile; tile = await lastTile(trx, edge.length)) edge.push(tile);
    return new Growing(edge);
  }

  addLeaf(hash: Buffer, position: Position): void {
    // A fact that comes late would be put where it does not stand in the log: then nothing but folding anew helps.
    if (this.last !== undefined && position <= this.last) throw new Error('A fact came into the tree of the log after one that stands behind it');
    this.add(0, hash, position);
    this.last = position;
  }

  async write(trx: Trx): Promise<void> {
    for (const tile of this.changed) {
      const { hashes, positions } = tile;
      await trx.insertInto('tiles').values(tile).onConflict((on) => on.columns(['level', 'place']).doUpdateSet({ hashes, positions })).execute();
    }
  }

  private add(level: number, hash: Buffer, position: Position | null): void {
    const tile = this.open(level, position);
    tile.hashes += hash.toString('hex');
    if (position !== null) tile.positions = tile.positions === null ? position : `${tile.positions} ${position}`;
    this.changed.add(tile);
    if (countOf(tile) === WIDTH) this.add(level + 1, rootOver(hashesOf(tile)), null);
  }

  /** The tile at the edge, or the next one where that is full. */
  private open(level: number, first: Position | null): Tile {
    const edge = this.edge[level];
    if (edge && countOf(edge) < WIDTH) return edge;
    return (this.edge[level] = { level, place: edge ? edge.place + 1 : 0, hashes: '', first, positions: null });
  }
}
