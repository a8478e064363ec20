import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Clock } from './clock';
import { CLOCK, EVENT_LOG, LOCKS, VIEW_NEWS, VIEWS } from './engine.tokens';
import type { EventLog, Position } from './event-log';
import type { Locks } from './locks';
import { ProjectionRunner } from './projection-runner';
import type { View, ViewStatus } from './view';
import type { ViewNews } from './views/view-news';

const MOMENT = 2000;

/** Every view of this server. A module registers its own in its constructor; they start before anybody is served. */
@Injectable()
export class ViewRegistry {
  private readonly runners = new Map<string, ProjectionRunner<never>>();
  private readonly logger = new Logger('Views');

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(VIEWS) private readonly db: Kysely<unknown>,
    @Inject(LOCKS) private readonly locks: Locks,
    @Inject(VIEW_NEWS) private readonly news: ViewNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The runner tells of changes (`changed`) and of how far it came (`waitFor`), and gives the rows. */
  register<DB>(view: View<DB>): ProjectionRunner<DB> {
    if (this.runners.has(view.name)) throw new Error(`Two views are called ${view.name}`);
    const report = (error: unknown): void => this.logger.error({ view: view.name, err: error }, 'A view could not fold');
    const { locks, news, clock } = this;
    const runner = new ProjectionRunner<DB>(this.log, this.db as Kysely<DB>, view, { report, locks, news, clock });
    this.runners.set(view.name, runner as unknown as ProjectionRunner<never>);
    return runner;
  }

  /** Resolves when every view has folded what was in the log. One folded from another log is folded anew. */
  async start(): Promise<void> {
    for (const runner of this.runners.values()) {
      await runner.start();
      const { state, trouble } = await runner.status();
      if (state !== 'wrong-log') continue;
      this.logger.warn(trouble);
      await runner.rebuild();
    }
    await Promise.all([...this.runners.values()].map((runner) => runner.caughtUp));
  }

  /** Undefined where no view has that name. */
  runner(view: string): Pick<ProjectionRunner<never>, 'rebuild' | 'retry' | 'parkedStreams'> | undefined {
    return this.runners.get(view);
  }

  /** Whether the view came so far within a moment: for a reader who has just written. */
  async reached(view: string, position: Position, milliseconds = MOMENT): Promise<boolean> {
    return (await this.runners.get(view)?.waitFor(position, milliseconds)) ?? false;
  }

  status(): Promise<ViewStatus[]> {
    return Promise.all([...this.runners.values()].map((runner) => runner.status()));
  }

  async stop(): Promise<void> {
    await Promise.all([...this.runners.values()].map((runner) => runner.stop()));
  }
}
