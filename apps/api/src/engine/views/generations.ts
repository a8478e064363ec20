import type { Kysely } from 'kysely';
import type { StoredEvent } from '../event-log';
import { alone } from '../postgres';
import type { View } from '../view';
import { type Generation, type GenerationTables, ONE, type Parked, prepareGenerations, tableNames } from './generations.tables';
import { type GenerationKey, prefixOf, tablesOf } from './view-tables';

/** Somebody else feeds the same generation, or it no longer is what it was. */
export class CheckpointMoved extends Error {
  constructor(view: string) {
    super(`The view ${view} was moved on by another process`);
    this.name = 'CheckpointMoved';
  }
}

const NEVER = 0;

export const unread = (view: string, version: number): Generation => ({
  view, version, generation: 0, state: 'serving', seen: NEVER, position: null, processed: 0, parked: 0, stream: null, revision: null, event: null,
});

const keyOf = ({ view, version, generation }: GenerationKey): GenerationKey => ({ view, version, generation });

/** Which generations of one view there are, how far each has come and what it set aside; kept beside the rows, so that all of it is written in one transaction. */
export class Generations<DB> {
  constructor(
    private readonly view: View<DB>,
    private readonly now: () => number,
  ) {}

  /** The one that serves, begun where there is none. */
  async prepare(db: Kysely<DB>): Promise<Generation> {
    await prepareGenerations(db as Kysely<unknown>);
    return alone(db, ONE, async (trx) => (await this.serving(trx)) ?? this.add(trx, 'serving'));
  }

  serving(db: Kysely<DB>): Promise<Generation | undefined> {
    return this.in(db, 'serving');
  }

  building(db: Kysely<DB>): Promise<Generation | undefined> {
    return this.in(db, 'building');
  }

  /** Empty tables beside those that serve; where they are being filled already, those. */
  build(db: Kysely<DB>): Promise<Generation> {
    return alone(db, ONE, async (trx) => (await this.building(trx)) ?? this.add(trx, 'building'));
  }

  /** Empty tables in the place of these: nobody should read them any more. */
  replace(db: Kysely<DB>, serving: Generation): Promise<void> {
    return alone(db, ONE, async (trx) => {
      const now = await this.serving(trx);
      if (now?.generation !== serving.generation) return;
      await this.become(trx, now, 'retired');
      await this.add(trx, 'serving');
    });
  }

  /** From now on these tables serve, and those that did retire; within a transaction. Readers never go back in time. */
  async serve(trx: Kysely<DB>, next: Generation): Promise<Generation> {
    const before = await this.serving(trx);
    if (before && isBehind(next, before)) throw new CheckpointMoved(this.view.name);
    if (before) await this.become(trx, before, 'retired');
    return this.become(trx, next, 'serving');
  }

  /** Moves on from exactly the generation given, so that two processes folding one view cannot both count the same events. */
  async advance(trx: Kysely<DB>, from: Generation, events: readonly StoredEvent[]): Promise<Generation> {
    const last = events.at(-1);
    if (!last) return from;
    const { position, stream, revision, id: event } = last;
    const moved = { position, stream, revision, event, processed: from.processed + events.length };
    const update = own(trx).updateTable('generations').set(moved).where((its) => its.and(keyOf(from))).where('state', '=', from.state);
    const here = from.position === null ? update.where('position', 'is', null) : update.where('position', '=', from.position);
    const row = await here.returning('parked').executeTakeFirst();
    if (!row) throw new CheckpointMoved(this.view.name);
    return { ...from, ...moved, parked: row.parked };
  }

  /** As it stands now, and nobody else moves it until the transaction ends. */
  async hold(trx: Kysely<DB>, held: Generation): Promise<Generation> {
    const update = own(trx).updateTable('generations').set({ seen: this.now() }).where((its) => its.and(keyOf(held)));
    const row = await update.where('state', '=', held.state).returningAll().executeTakeFirst();
    if (!row) throw new CheckpointMoved(this.view.name);
    return row;
  }

  parked(db: Kysely<DB>, of: GenerationKey): Promise<Parked[]> {
    const rows = own(db).selectFrom('parked_streams').select(['stream', 'revision', 'error']);
    return rows.where((its) => its.and(keyOf(of))).orderBy('stream').execute();
  }

  async park(trx: Kysely<DB>, of: GenerationKey, parked: Parked): Promise<void> {
    const conflict = { revision: parked.revision, error: parked.error };
    const values = { ...keyOf(of), ...parked };
    const insert = own(trx).insertInto('parked_streams').values(values);
    await insert.onConflict((on) => on.columns(['view', 'version', 'generation', 'stream']).doUpdateSet(conflict)).execute();
    await this.count(trx, of);
  }

  /** Unless it was folded meanwhile. */
  async stillParked(db: Kysely<DB>, of: GenerationKey, { stream, error }: Omit<Parked, 'revision'>): Promise<void> {
    await own(db).updateTable('parked_streams').set({ error }).where((its) => its.and(keyOf(of))).where('stream', '=', stream).execute();
  }

  async unpark(trx: Kysely<DB>, of: GenerationKey, stream: string): Promise<void> {
    await own(trx).deleteFrom('parked_streams').where((its) => its.and(keyOf(of))).where('stream', '=', stream).execute();
    await this.count(trx, of);
  }

  /** This program still reads it, and will for a while. */
  async use(db: Kysely<DB>, generation: Generation): Promise<void> {
    await own(db).updateTable('generations').set({ seen: this.now() }).where((its) => its.and(keyOf(generation))).execute();
  }

  /** Retired generations that nobody can be reading any more, and those of versions that no node has used for so long. */
  async sweep(db: Kysely<DB>, after: { retired: number; unused: number }): Promise<void> {
    const rows = await own(db).selectFrom('generations').selectAll().where('view', '=', this.view.name).execute();
    const isOver = ({ state, version, seen }: Generation): boolean => {
      const unused = this.now() - seen;
      if (state === 'retired') return unused >= after.retired;
      return version !== this.view.version && unused >= after.unused;
    };
    for (const generation of rows.filter(isOver)) await alone(db, ONE, (trx) => this.drop(trx, generation));
  }

  private in(db: Kysely<DB>, state: Generation['state']): Promise<Generation | undefined> {
    const { name, version } = this.view;
    const rows = own(db).selectFrom('generations').selectAll().where('view', '=', name).where('version', '=', version);
    return rows.where('state', '=', state).orderBy('generation', 'desc').executeTakeFirst();
  }

  private async add(trx: Kysely<DB>, state: Generation['state']): Promise<Generation> {
    const { name, version, tables } = this.view;
    const newest = own(trx).selectFrom('generations').select((its) => its.fn.max('generation').as('last'));
    const found = await newest.where('view', '=', name).where('version', '=', version).executeTakeFirst();
    const generation: Generation = { ...unread(name, version), generation: (found?.last ?? 0) + 1, state, seen: this.now() };
    await own(trx).insertInto('generations').values(generation).execute();
    await this.view.create(tablesOf(trx, tables, () => generation));
    return generation;
  }

  private async become(trx: Kysely<DB>, generation: Generation, state: Generation['state']): Promise<Generation> {
    const update = own(trx).updateTable('generations').set({ state, seen: this.now() }).where((its) => its.and(keyOf(generation)));
    const row = await update.where('state', '=', generation.state).returningAll().executeTakeFirst();
    if (!row) throw new CheckpointMoved(this.view.name);
    return row;
  }

  private async count(trx: Kysely<DB>, of: GenerationKey): Promise<void> {
    const { length } = await this.parked(trx, of);
    await own(trx).updateTable('generations').set({ parked: length }).where((its) => its.and(keyOf(of))).execute();
  }

  private async drop(trx: Kysely<DB>, generation: Generation): Promise<void> {
    const prefix = prefixOf(generation);
    for (const name of await tableNames(trx as Kysely<unknown>)) if (name.startsWith(prefix)) await trx.schema.dropTable(name).execute();
    for (const table of ['parked_streams', 'generations'] as const) await own(trx).deleteFrom(table).where((its) => its.and(keyOf(generation))).execute();
  }
}

const isBehind = (next: Generation, before: Generation): boolean => before.position !== null && (next.position === null || next.position < before.position);

const own = <DB>(db: Kysely<DB>): Kysely<GenerationTables> => db as unknown as Kysely<GenerationTables>;
