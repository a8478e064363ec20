import { Inject, Injectable } from '@nestjs/common';
import { LOCKS } from './engine.tokens';
import type { Locks, WantedLock } from './locks';

/** Something that works without being asked: a deadline runner, an outbox. On one node at a time, whichever has the lock of its name. */
export interface Worker {
  /** Unique among workers. */
  name: string;
  /** May be called again after `stop`. */
  start(): void | Promise<void>;
  /** Waits for what is under way. */
  stop(): void | Promise<void>;
}

/** `elsewhere`: on another node, or on its way here. */
export type WorkerState = 'up' | 'down' | 'elsewhere';

/** Starts everybody who works by themselves once every view has caught up, and stops them before anything they stand on. */
@Injectable()
export class Background {
  private readonly workers: Worker[] = [];
  private readonly running = new Set<Worker>();
  private wanted: WantedLock[] = [];

  constructor(@Inject(LOCKS) private readonly locks: Locks) {}

  /** In a module's constructor, or until the server starts. */
  add(worker: Worker): void {
    this.workers.push(worker);
  }

  async start(): Promise<void> {
    for (const worker of this.workers) {
      let begun: Promise<void> | undefined;
      const gained = (): Promise<void> => (begun = this.begin(worker));
      const lock = this.locks.want(`worker ${worker.name}`, { gained, lost: () => this.end(worker) });
      this.wanted.push(lock);
      // A node that is alone has it at once, and serves only when all of it works.
      if (lock.held) await begun;
    }
  }

  async stop(): Promise<void> {
    const wanted = this.wanted.reverse();
    this.wanted = [];
    for (const lock of wanted) await lock.release();
  }

  status(): { name: string; state: WorkerState }[] {
    return this.workers.map((worker) => ({ name: worker.name, state: this.running.has(worker) ? 'up' : this.wanted.length > 0 ? 'elsewhere' : 'down' }));
  }

  private async begin(worker: Worker): Promise<void> {
    try {
      await worker.start();
    } catch (error) {
      await worker.stop();
      throw error;
    }
    this.running.add(worker);
  }

  private async end(worker: Worker): Promise<void> {
    if (this.running.delete(worker)) await worker.stop();
  }
}
