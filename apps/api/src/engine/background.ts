import { Injectable } from '@nestjs/common';

/** Something that works without being asked: a deadline runner, an outbox. */
export interface Worker {
  name: string;
  start(): void | Promise<void>;
  /** Waits for what is under way. */
  stop(): void | Promise<void>;
}

/** Starts everybody who works by themselves once every view has caught up, and stops them before anything they stand on. */
@Injectable()
export class Background {
  private readonly workers: Worker[] = [];
  private running: Worker[] = [];

  /** In a module's constructor, or until the server starts. */
  add(worker: Worker): void {
    this.workers.push(worker);
  }

  async start(): Promise<void> {
    for (const worker of this.workers) {
      await worker.start();
      this.running.push(worker);
    }
  }

  async stop(): Promise<void> {
    const running = this.running.reverse();
    this.running = [];
    for (const worker of running) await worker.stop();
  }

  status(): { name: string; state: 'up' | 'down' }[] {
    return this.workers.map((worker) => ({ name: worker.name, state: this.running.includes(worker) ? 'up' : 'down' }));
  }
}
