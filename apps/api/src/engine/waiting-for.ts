import { Position } from './event-log';

interface Waiter {
  position: Position;
  settle: (reached: boolean) => void;
}

/** Those who wait until a position is reached. */
export class WaitingFor {
  private readonly waiters = new Set<Waiter>();

  /** Without a time it waits until it is reached or nobody goes on. */
  wait(position: Position, timeoutMs?: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (reached: boolean): void => {
        clearTimeout(timer);
        this.waiters.delete(waiter);
        resolve(reached);
      };
      const timer = timeoutMs === undefined ? undefined : setTimeout(() => settle(false), timeoutMs);
      const waiter = { position, settle };
      this.waiters.add(waiter);
    });
  }

  reached(position: Position): void {
    for (const waiter of this.waiters) if (waiter.position <= position) waiter.settle(true);
  }

  giveUp(): void {
    for (const waiter of this.waiters) waiter.settle(false);
  }
}
