/** What becomes of a lock while one wants it. Neither is called twice in a row. */
export interface LockTold {
  /** From now on this node alone has it. */
  gained: () => void | Promise<void>;
  /** Another node may have it already: stop at once whatever must not be done twice. */
  lost: () => void | Promise<void>;
}

export interface WantedLock {
  readonly held: boolean;
  /** Gives it back, after `lost` has returned, or stops waiting for it. */
  release(): Promise<void>;
}

/** Of several nodes each lock has one at a time; when it dies, another gains it. What is done under a lock still bears being done twice: a node may learn late that it lost it. */
export interface Locks {
  want(name: string, told: LockTold): WantedLock;
  close(): Promise<void>;
}

/** For a node that is alone: the data folder itself is the lock. */
export class OwnLocks implements Locks {
  private readonly wanted = new Set<WantedLock>();

  want(_name: string, { gained, lost }: LockTold): WantedLock {
    // Whoever wants it hears of a failure by their own promise.
    const gaining = Promise.resolve(gained()).catch(() => undefined);
    const lock = {
      held: true,
      release: async (): Promise<void> => {
        if (!this.wanted.delete(lock)) return;
        lock.held = false;
        await gaining;
        await lost();
      },
    };
    this.wanted.add(lock);
    return lock;
  }

  async close(): Promise<void> {
    await Promise.all([...this.wanted].map((lock) => lock.release()));
  }
}
