import { Inject, Injectable } from '@nestjs/common';
import { EVENT_LOG } from '../engine/engine.tokens';
import type { EventLog } from '../engine/event-log';
import type { ProjectionRunner } from '../engine/projection-runner';
import { ViewRegistry } from '../engine/view-registry';
import { LogTree } from './log-tree';
import { logTreeView, type TreeTables } from './log-tree.view';

const MOMENT = 2_000;

/** The Merkle tree of the log, kept as a view. */
@Injectable()
export class KeptTree {
  private readonly runner: ProjectionRunner<TreeTables>;

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    registry: ViewRegistry,
  ) {
    this.runner = registry.register(logTreeView);
  }

  /** For one question. */
  ask(): LogTree {
    return new LogTree(this.runner.rows);
  }

  /** Waits a moment for all that is in the log now. */
  async hasCaughtUp(): Promise<boolean> {
    const head = await this.log.head();
    return head === null || this.runner.waitFor(head, MOMENT);
  }

  /** Why nothing can be said by it; null where all is well. */
  async trouble(): Promise<string | null> {
    const parked = await this.runner.parkedStreams();
    return parked.length === 0 ? null : `The tree of the log is without what ${parked.length} streams hold. Fold it anew: npx anteroom rebuild-view proof.`;
  }
}
