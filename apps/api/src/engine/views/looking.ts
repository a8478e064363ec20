import type { Kysely } from 'kysely';
import type { Position } from '../event-log';
import type { Generations } from './generations';
import type { Generation } from './generations.tables';
import type { Projecting } from './projecting';
import type { Served } from './served';
import type { Told, ViewNews } from './view-news';

export interface LookingParts<DB> {
  db: Kysely<DB>;
  generations: Generations<DB>;
  served: Served;
  news: ViewNews;
  projecting: Projecting<DB>;
  report: (error: unknown) => void;
  /** In turn, after so many milliseconds. */
  soon: (work: () => Promise<void>, milliseconds?: number) => void;
}

/** How often a node looks by itself: seldom while it hears of everything, often while it hears nothing. */
const SELDOM = 5_000;
const OFTEN = 500;

/** Follows what the other nodes do to a view. What one heard is what one reads: position and change are told together. */
export class Looking<DB> {
  private unhear: () => void = () => undefined;
  /** Where the view stood when one last looked; whoever has not heard of it by the next time has missed it. */
  private seen: Position | null = null;

  constructor(private readonly parts: LookingParts<DB>) {}

  start(): void {
    const { news } = this.parts;
    if (!news.shared) return;
    this.unhear();
    this.unhear = news.hear((told) => this.take(told));
    this.lookSoon();
  }

  stop(): void {
    this.unhear();
  }

  /** Reads what is stored: which generation serves, how far it is, and whether one is to be built. */
  async look(): Promise<void> {
    const { db, generations, projecting } = this.parts;
    const serving = await generations.serving(db);
    const building = projecting.folds && !projecting.builds ? await generations.building(db) : undefined;
    if (!serving || building) return projecting.folds ? projecting.start() : undefined;
    if (!projecting.folds) this.catchUpWith(serving);
  }

  private take(told: Told | null): void {
    const { served, soon } = this.parts;
    if (told === null) return soon(() => this.missed());
    const { generation } = served;
    if (told.view !== generation.view || told.version !== generation.version) return;
    if (told.generation !== generation.generation) return soon(() => this.look());
    const position = later(told.position, generation.position);
    served.moveTo({ ...generation, position }, told.changes);
  }

  /** Also where the position is the same: a parked stream may have been folded. */
  private async missed(): Promise<void> {
    await this.look();
    if (this.parts.projecting.folds) this.parts.served.tell(null);
  }

  private lookSoon(): void {
    const { news, soon, report } = this.parts;
    soon(async () => {
      await this.lookAgain().catch(report);
      this.lookSoon();
    }, news.hearing ? SELDOM : OFTEN);
  }

  private async lookAgain(): Promise<void> {
    const { db, generations, served, projecting } = this.parts;
    if (projecting.folds) return projecting.builds ? undefined : this.look();
    const serving = await generations.serving(db);
    const wasMissed = this.seen !== null && !served.reaches(this.seen);
    this.seen = serving?.position ?? null;
    if (serving && this.isUnheard(serving, wasMissed)) this.catchUpWith(serving);
  }

  /** What was heard while one looked may be newer than what was seen. */
  private catchUpWith(seen: Generation): void {
    const { served } = this.parts;
    const heard = served.generation.generation === seen.generation ? served.position : null;
    served.moveTo({ ...seen, position: later(seen.position, heard) }, null);
  }

  private isUnheard(serving: Generation, wasMissed: boolean): boolean {
    const { served, news } = this.parts;
    if (serving.generation !== served.generation.generation) return true;
    return serving.position !== served.position && (wasMissed || !news.hearing);
  }
}

const later = (one: Position | null, other: Position | null): Position | null => (one !== null && (other === null || one > other) ? one : other);
