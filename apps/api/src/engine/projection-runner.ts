import { Kysely, Transaction } from 'kysely';
import { Checkpoint, CheckpointMoved, Checkpoints, Parked, nothingRead } from './checkpoints';
import { EventLog, Position, StoredEvent, Subscription } from './event-log';
import { InTurn } from './in-turn';
import { Signal } from './signal';
import { strangeness } from './strangeness';
import { Change, View, ViewChanged, ViewStatus } from './view';
import { WaitingFor } from './waiting-for';

export interface RunnerOptions {
  /** Told of everything that went wrong; the runner goes on by itself where it can. */
  report: (error: unknown) => void;
  /** The most events folded in one transaction. */
  batch?: number;
  backOff?: (failures: number) => number;
}

/** A screen may be a hundredth of a second behind; a transaction for every event would cost as much as the commands. */
const GATHER = 10;

/** The fold itself refused, as against a database that could not be written to: only the former parks a stream. */
class FoldFailed extends Error {
  constructor(override readonly cause: unknown) {
    super('The fold failed');
  }
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Feeds one view from the log. Rows and checkpoint are written together, so that each event is folded exactly once. */
export class ProjectionRunner<DB> {
  readonly changed: Signal<ViewChanged>;
  private readonly checkpoints: Checkpoints<DB>;
  private readonly inTurn = new InTurn();
  private readonly waiting = new WaitingFor();
  private readonly parked = new Map<string, Parked>();
  private state: ViewStatus['state'] = 'not-started';
  private trouble: string | undefined;
  private checkpoint: Checkpoint;
  private subscription: Subscription | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly db: Kysely<DB>,
    private readonly view: View<DB>,
    private readonly options: RunnerOptions,
  ) {
    this.changed = new Signal(options.report);
    this.checkpoints = new Checkpoints(view.name);
    this.checkpoint = nothingRead(view.name, view.version);
  }

  async start(): Promise<void> {
    await this.checkpoints.prepare(this.db);
    if (!(await this.load())) return this.rebuild();
    this.trouble = await strangeness(this.log, this.checkpoint);
    if (this.trouble) this.state = 'wrong-log';
    else this.follow();
  }

  /** Once the view has folded all that was in the log when it started. */
  get caughtUp(): Promise<void> {
    if (this.state === 'running' && this.subscription) return this.subscription.caughtUp;
    return Promise.reject(new Error(this.trouble ?? `The view ${this.view.name} does not run`));
  }

  /** Throws the view away and folds it again from the first event; also the way out when the log is another one. */
  async rebuild(): Promise<void> {
    await this.stop();
    await this.inTurn.run(async () => {
      this.checkpoint = await this.db.transaction().execute((trx) => this.anew(trx));
      this.parked.clear();
    });
    this.trouble = undefined;
    this.follow();
  }

  async stop(): Promise<void> {
    if (this.state === 'running') this.state = 'stopped';
    await this.subscription?.close();
    this.waiting.giveUp();
  }

  /** How far the rows reach; null before the first event. */
  get position(): Position | null {
    return this.checkpoint.position;
  }

  /** For those who read their own writes: whether the view came so far within the time. */
  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    if (this.checkpoint.position !== null && this.checkpoint.position >= position) return true;
    return this.state === 'running' && this.waiting.wait(position, timeoutMs);
  }

  async status(): Promise<ViewStatus> {
    const head = await this.log.head();
    const { position, processed } = this.checkpoint;
    const status = { view: this.view.name, state: this.state, position, head, processed, lagging: position !== head, parked: this.parked.size };
    return this.trouble ? { ...status, trouble: this.trouble } : status;
  }

  parkedStreams(): Parked[] {
    return [...this.parked.values()];
  }

  /** Folds a parked stream from where it failed. False when it fails again, or was not parked. */
  retry(stream: string): Promise<boolean> {
    return this.inTurn.run(async () => {
      const parked = this.parked.get(stream);
      if (!parked) return false;
      const { position } = this.checkpoint;
      const missed = (await this.log.readStream(stream, parked.revision)).filter((event) => position !== null && event.position <= position);
      try {
        const changes = await this.db.transaction().execute(async (trx) => {
          await this.checkpoints.unpark(trx, stream);
          return this.fold(trx, missed);
        });
        this.parked.delete(stream);
        this.announce(changes);
        return true;
      } catch (error) {
        if (!(error instanceof FoldFailed)) throw error;
        await this.park({ ...parked, error: sentence(error.cause) });
        return false;
      }
    });
  }

  private async anew(trx: Transaction<DB>): Promise<Checkpoint> {
    await this.view.drop(trx);
    await this.view.create(trx);
    return this.checkpoints.begin(trx, this.view.version);
  }

  private follow(): void {
    this.state = 'running';
    const { report: failed, batch, backOff } = this.options;
    const options = { failed, batch, gather: GATHER, ...(backOff && { backOff }) };
    this.subscription = this.log.subscribe(this.checkpoint.position, (events) => this.inTurn.run(() => this.take(events)), options);
  }

  private async take(batch: readonly StoredEvent[]): Promise<void> {
    const { position } = this.checkpoint;
    // After a failure half way, part of the batch is folded already.
    const events = position === null ? batch : batch.filter((event) => event.position > position);
    try {
      await this.commit(events);
    } catch (error) {
      if (error instanceof CheckpointMoved) return this.resume();
      if (!(error instanceof FoldFailed)) throw error;
      for (const event of events) await this.commitOrPark(event);
    }
  }

  /** Another process moved the checkpoint, perhaps back to the beginning: what this subscription brings next need not follow on from it. */
  private async resume(): Promise<void> {
    void this.subscription?.close();
    if (this.state !== 'running') return;
    if (await this.load()) return this.follow();
    this.state = 'stopped';
    this.trouble = `Another version of this program has taken over the view ${this.view.name}`;
    this.waiting.giveUp();
  }

  private async commitOrPark(event: StoredEvent): Promise<void> {
    try {
      await this.commit([event]);
    } catch (error) {
      if (!(error instanceof FoldFailed)) throw error;
      this.options.report(error.cause);
      await this.park({ stream: event.stream, revision: event.revision, error: sentence(error.cause) }, event);
    }
  }

  private async commit(events: readonly StoredEvent[]): Promise<void> {
    const wanted = this.parked.size === 0 ? events : events.filter(({ stream }) => !this.parked.has(stream));
    const [changes, checkpoint] = await this.db.transaction().execute(async (trx) => {
      const changes = await this.fold(trx, wanted);
      return [changes, await this.checkpoints.advance(trx, this.checkpoint, events)] as const;
    });
    this.reach(checkpoint);
    this.announce(changes);
  }

  private async fold(trx: Transaction<DB>, events: readonly StoredEvent[]): Promise<readonly Change[]> {
    if (events.length === 0) return [];
    try {
      return (await this.view.apply(trx, events)) ?? [];
    } catch (error) {
      throw new FoldFailed(error);
    }
  }

  /** Order within a stream matters more than completeness, so the whole stream waits, not the one event. */
  private async park(parked: Parked, event?: StoredEvent): Promise<void> {
    const checkpoint = await this.db.transaction().execute(async (trx) => {
      await this.checkpoints.park(trx, parked);
      return this.checkpoints.advance(trx, this.checkpoint, event ? [event] : []);
    });
    this.parked.set(parked.stream, parked);
    this.reach(checkpoint);
  }

  private reach(checkpoint: Checkpoint): void {
    this.checkpoint = checkpoint;
    if (checkpoint.position !== null) this.waiting.reached(checkpoint.position);
  }

  private announce(changes: readonly Change[]): void {
    const { position } = this.checkpoint;
    if (changes.length > 0 && position !== null) this.changed.emit({ view: this.view.name, changes, position });
  }

  /** False when the rows are another version's, and so not ours to go on with. */
  private async load(): Promise<boolean> {
    const stored = await this.checkpoints.read(this.db);
    if (stored?.version !== this.view.version) return false;
    this.parked.clear();
    for (const parked of await this.checkpoints.parked(this.db)) this.parked.set(parked.stream, parked);
    this.reach(stored);
    return true;
  }
}
