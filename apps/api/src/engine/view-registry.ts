import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { EVENT_LOG, VIEWS } from './engine.tokens';
import type { EventLog, Position } from './event-log';
import { ProjectionRunner } from './projection-runner';
import type { View, ViewStatus } from './view';

const MOMENT = 2000;

/** Every view of this server. A module registers its own in its constructor; they start before anybody is served. */
@Injectable()
export class ViewRegistry {
  private readonly runners = new Map<string, ProjectionRunner<never>>();
  private readonly logger = new Logger('Views');

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(VIEWS) private readonly db: Kysely<unknown>,
  ) {}

  /** The runner tells of changes (`changed`) and of how far it came (`waitFor`). */
  register<DB>(view: View<DB>): ProjectionRunner<DB> {
    if (this.runners.has(view.name)) throw new Error(`Two views are called ${view.name}`);
    const report = (error: unknown): void => this.logger.error({ view: view.name, err: error }, 'A view could not fold');
    const runner = new ProjectionRunner<DB>(this.log, this.db as Kysely<DB>, view, { report });
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
