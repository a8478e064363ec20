import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../unavailable';
import type { Connection, Link } from './connection';
import { TimedOut } from './failed-calls';
import type { Patience } from './patience';

/** What is asked of the server, until it answers. */
export class Asking {
  private readonly closing = new AbortController();

  constructor(
    readonly connection: Connection,
    readonly patience: Patience,
  ) {
    // As many as there are calls underway.
    setMaxListeners(0, this.closing.signal);
  }

  /**
   * Asks again and again while `lasting` says so of the last failure: for how many milliseconds since the first try, or
   * null where the failure is the answer. @throws Unavailable when the time is over
   */
  async until<T>(ask: (link: Link) => Promise<T>, lasting: (error: unknown) => number | null): Promise<T> {
    const begun = performance.now();
    for (let tries = 1; ; tries += 1) {
      const { link } = this.connection;
      try {
        return await ask(link);
      } catch (error) {
        const most = lasting(error);
        if (most === null) throw error;
        if (error instanceof TimedOut) this.connection.renew(link);
        if (this.closing.signal.aborted || performance.now() - begun >= most) throw new Unavailable('event-log', error);
      }
      await sleep(this.patience.backOff(tries), undefined, { signal: this.closing.signal }).catch(() => undefined);
    }
  }

  /** From now on everything gets one more try, so that closing does not take as long as a dead server. */
  hurry(): void {
    this.closing.abort();
  }
}
