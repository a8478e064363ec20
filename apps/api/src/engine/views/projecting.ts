import type { Kysely } from 'kysely';
import type { EventLog } from '../event-log';
import type { View } from '../view';
import { CheckpointMoved, type Generations } from './generations';
import type { Generation } from './generations.tables';
import { Projector } from './projector';
import type { Served } from './served';
import type { ViewNews } from './view-news';

export interface ProjectingParts<DB> {
  log: EventLog;
  db: Kysely<DB>;
  view: View<DB>;
  generations: Generations<DB>;
  served: Served;
  news: ViewNews;
  report: (error: unknown) => void;
  batch?: number | undefined;
  backOff?: ((failures: number) => number) | undefined;
  /** The log is another one than what serves was folded from. */
  strange: () => void;
  /** Something is to be looked at again, in turn. */
  again: (work: () => Promise<void>, milliseconds?: number) => void;
}

const AGAIN = 1_000;

/**
 * The work of the one node that folds a view: feeds what serves and, beside it, what is being built, until that one has
 * caught up and takes its place. Everything here is done in turn.
 */
export class Projecting<DB> {
  private serving: Projector<DB> | undefined;
  private building: Projector<DB> | undefined;
  private active = false;

  constructor(private readonly parts: ProjectingParts<DB>) {}

  get folds(): boolean {
    return this.active;
  }

  get builds(): boolean {
    return this.building !== undefined;
  }

  /** Goes on from what is stored, whoever stored it. */
  async start(): Promise<void> {
    this.active = true;
    await this.close();
    try {
      await this.open();
    } catch (error) {
      this.failed(error);
    }
  }

  async stop(): Promise<void> {
    this.active = false;
    await this.close();
  }

  private async close(): Promise<void> {
    await Promise.all([this.serving?.close(), this.building?.close()]);
    this.serving = this.building = undefined;
  }

  private async open(): Promise<void> {
    const { generations, db, served } = this.parts;
    const serving = (await generations.serving(db)) ?? (await generations.prepare(db));
    const building = await generations.building(db);
    const another = serving.generation !== served.generation.generation || serving.position !== served.position;
    served.moveTo(serving, another ? null : []);
    this.serving = this.projector(serving, (next, changes) => served.moveTo(next, changes));
    this.building = building && this.projector(building, () => undefined);
    this.serving.follow();
    if (this.building) this.replaceWhenCaughtUp(this.building);
  }

  private projector(generation: Generation, committed: Projector<DB>['parts']['committed']): Projector<DB> {
    const { log, db, view, generations, report, batch, backOff, news, again, strange } = this.parts;
    const given = { ...(batch && { batch }), ...(backOff && { backOff }) };
    return new Projector<DB>({
      log, db, view, generations, report, committed, strange, ...given,
      tell: (trx, told) => news.tell(trx as Kysely<unknown>, told),
      moved: () => again(() => (this.active ? this.start() : Promise.resolve())),
    }, generation);
  }

  private replaceWhenCaughtUp(building: Projector<DB>): void {
    building.follow();
    const caughtUp = (): void => this.parts.again(() => this.replace(building));
    // Closed before it had caught up: whoever goes on builds it to the end.
    building.caughtUp.then(caughtUp, () => undefined);
  }

  /** What serves stands still until the other has come as far, so that whoever reads never goes back in time. */
  private async replace(building: Projector<DB>): Promise<void> {
    if (this.building !== building || !this.serving) return;
    await this.serving.close();
    const { position } = this.serving.generation;
    const { generation } = building;
    if (isBehind(generation, position)) return this.parts.again(() => this.replace(building), 5);
    await this.close();
    try {
      await this.swap(generation);
    } catch (error) {
      if (!(error instanceof CheckpointMoved)) return this.failed(error);
    }
    await this.start();
  }

  private async swap(building: Generation): Promise<void> {
    const { db, generations, news, served } = this.parts;
    const next = await db.transaction().execute(async (trx) => {
      const next = await generations.serve(trx, building);
      const { view, version, generation, position } = next;
      await news.tell(trx as unknown as Kysely<unknown>, { view, version, generation, position, changes: null });
      return next;
    });
    served.moveTo(next, null);
  }

  private failed(error: unknown): void {
    this.parts.report(error);
    this.parts.again(() => (this.active ? this.start() : Promise.resolve()), AGAIN);
  }
}

const isBehind = (generation: Generation, position: string | null): boolean =>
  position !== null && (generation.position === null || generation.position < position);
