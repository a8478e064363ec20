import type { Kysely } from 'kysely';
import { systemClock, type Clock } from './clock';
import { type EventLog, LogClosed, type Position } from './event-log';
import { InTurn } from './in-turn';
import { type Locks, OwnLocks, type WantedLock } from './locks';
import type { Signal } from './signal';
import { strangeness } from './strangeness';
import type { View, ViewChanged, ViewStatus } from './view';
import { Generations, unread } from './views/generations';
import type { Generation, Parked } from './views/generations.tables';
import { Looking } from './views/looking';
import { Projecting } from './views/projecting';
import { retry } from './views/retry';
import { Served } from './views/served';
import { noNews, type ViewNews } from './views/view-news';
import { tablesOf } from './views/view-tables';

export interface RunnerOptions {
  /** Told of everything that went wrong; the runner goes on by itself where it can. */
  report: (error: unknown) => void;
  /** The most events folded in one transaction. */
  batch?: number;
  backOff?: (failures: number) => number;
  /** Of several nodes that share the view, one folds it. */
  locks?: Locks;
  news?: ViewNews;
  clock?: Clock;
}

/** Retired tables stay so long, because whoever reads them may not have heard of it. */
const GRACE = 5 * 60_000;
/** Tables of another version of this program stay so long after its last node used them. */
const UNUSED = 24 * 60 * 60_000;
const TEND = 10 * 60_000;

/** One view on this node: folded here, or by another node that shares it, and read here in either case. */
export class ProjectionRunner<DB> {
  readonly changed: Signal<ViewChanged>;
  /** What serves, under the names the view gave its tables. */
  readonly rows: Kysely<DB>;
  private readonly generations: Generations<DB>;
  private readonly served: Served;
  private readonly projecting: Projecting<DB>;
  private readonly looking: Looking<DB>;
  private readonly inTurn = new InTurn();
  private readonly locks: Locks;
  private readonly news: ViewNews;
  private readonly timers = new Set<NodeJS.Timeout>();
  private state: ViewStatus['state'] = 'not-started';
  private trouble: string | undefined;
  private lock: WantedLock | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly db: Kysely<DB>,
    private readonly view: View<DB>,
    private readonly options: RunnerOptions,
  ) {
    const { report, batch, backOff, clock = systemClock } = options;
    this.locks = options.locks ?? new OwnLocks();
    this.news = options.news ?? noNews;
    this.generations = new Generations(view, () => clock.now().getTime());
    this.served = new Served(unread(view.name, view.version), report);
    this.changed = this.served.changed;
    this.rows = tablesOf(db, view.tables, () => this.served.generation);
    const { generations, served, news } = this;
    const again = (work: () => Promise<void>, milliseconds?: number): void => this.soon(work, milliseconds);
    const strange = (): void => void this.judge().catch(report);
    this.projecting = new Projecting({ log, db, view, generations, served, news, report, batch, backOff, again, strange });
    this.looking = new Looking({ db, generations, served, news, projecting: this.projecting, report, soon: again });
  }

  async start(): Promise<void> {
    const serving = await this.generations.prepare(this.db);
    this.served.moveTo(serving, []);
    this.trouble = await strangeness(this.log, serving);
    if (this.trouble) this.state = 'wrong-log';
    else await this.begin();
  }

  /** Once the view has folded all that is in the log now. */
  get caughtUp(): Promise<void> {
    if (this.state === 'running') return this.catchUp();
    return Promise.reject(new Error(this.trouble ?? `The view ${this.view.name} does not run`));
  }

  /**
   * Folds it again from the first event, beside what serves, and lets that serve in its place once it has caught up; on
   * whichever node folds it. Where the log is another one, what was folded is not read any more from that moment.
   */
  async rebuild(): Promise<void> {
    if (this.state === 'wrong-log') return this.startAnew();
    const { view, version, generation } = await this.generations.build(this.db);
    await this.news.tell(this.db as Kysely<unknown>, { view, version, generation, position: null, changes: null });
    await this.inTurn.run(() => this.looking.look());
  }

  async stop(): Promise<void> {
    if (this.state === 'running') this.state = 'stopped';
    for (const timer of this.timers) clearTimeout(timer);
    await this.rest();
  }

  /** How far the rows reach; null before the first event. */
  get position(): Position | null {
    return this.served.position;
  }

  /** For those who read their own writes: whether the view came so far within the time. */
  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    if (this.served.reaches(position)) return true;
    return this.state === 'running' && this.served.waiting.wait(position, timeoutMs);
  }

  async status(): Promise<ViewStatus> {
    const head = await this.log.head();
    const { name: view, version } = this.view;
    const here = { view, version, folds: this.projecting.folds, head };
    try {
      const serving = this.state === 'not-started' ? undefined : await this.generations.serving(this.db);
      const building = serving && (await this.generations.building(this.db));
      return { ...here, ...this.standing(serving ?? this.served.generation, head), state: this.state, ...this.more(serving, building) };
    } catch {
      return { ...here, ...this.standing(this.served.generation, head), state: 'unreachable', trouble: 'The database of the views does not answer.' };
    }
  }

  async parkedStreams(): Promise<Parked[]> {
    return this.generations.parked(this.db, this.served.generation);
  }

  /** Folds a parked stream from where it failed, on whichever node. False when it fails again, or was not parked. */
  async retry(stream: string): Promise<boolean> {
    const { log, db, view, generations, news } = this;
    const told = await retry({ log, db, view, generations, serving: this.served.generation, news, report: this.options.report }, stream);
    if (told) this.served.tell(told);
    return told !== null;
  }

  private async rest(): Promise<void> {
    this.looking.stop();
    await this.lock?.release();
    this.lock = undefined;
    await this.inTurn.run(() => this.projecting.stop());
    this.served.waiting.giveUp();
  }

  /** Whether the log is still the one that was followed. Of an older one that was put in its place nothing is read, and that is said. */
  private async judge(): Promise<void> {
    const trouble = await strangeness(this.log, this.served.generation);
    if (!trouble || this.state !== 'running') return;
    this.trouble = trouble;
    this.state = 'wrong-log';
    await this.rest();
  }

  private async catchUp(): Promise<void> {
    const head = await this.log.head();
    if (head === null || this.served.reaches(head)) return;
    if (!(await this.served.waiting.wait(head))) throw new LogClosed();
  }

  private async startAnew(): Promise<void> {
    await this.generations.replace(this.db, this.served.generation);
    this.trouble = undefined;
    this.served.moveTo(await this.generations.prepare(this.db), null);
    await this.begin();
  }

  private async begin(): Promise<void> {
    this.state = 'running';
    await this.tend();
    this.looking.start();
    this.lock = this.locks.want(`view ${this.view.name} v${this.view.version}`, {
      gained: () => this.inTurn.run(() => this.projecting.start()),
      lost: () => this.inTurn.run(() => this.projecting.stop()),
    });
    // Where the lock was free it is folded from here on.
    await this.inTurn.run(() => Promise.resolve());
  }

  /** Says that this version is used, and drops what nobody uses any more. */
  private async tend(): Promise<void> {
    this.soon(() => this.tend(), TEND);
    await this.generations.use(this.db, this.served.generation);
    await this.generations.sweep(this.db, { retired: GRACE, unused: UNUSED });
  }

  private standing(generation: Generation, head: Position | null) {
    const { processed, parked } = generation;
    const position = this.served.position ?? generation.position;
    return { position, processed, parked, lagging: position !== head, lag: this.log.between?.(position, head) ?? null };
  }

  private more(serving: Generation | undefined, building: Generation | undefined): Partial<ViewStatus> {
    return {
      ...(this.trouble && { trouble: this.trouble }),
      ...(serving && building && { rebuild: { processed: building.processed, of: serving.processed } }),
    };
  }

  /** In turn, and not any more once it was stopped. */
  private soon(work: () => Promise<void>, milliseconds = 0): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.inTurn.run(() => (this.state === 'running' ? work() : Promise.resolve())).catch(this.options.report);
    }, milliseconds);
    timer.unref();
    this.timers.add(timer);
  }
}
