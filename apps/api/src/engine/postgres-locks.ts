import { Client } from 'pg';
import { InTurn } from './in-turn';
import type { Locks, LockTold, WantedLock } from './locks';
import { connectionTo, lockNumber } from './postgres';

export interface PostgresLocksSettings {
  url: string;
  /** Told of a connection that broke, and of a `gained` or `lost` that failed. */
  failed: (error: unknown) => void;
  /** Milliseconds between two looks at what is wanted. */
  every?: number;
}

const EVERY = 1_000;
/** Well below what the server lets a silent node keep its locks for (connectionTo): whoever cannot ask has stopped before another begins. */
const ANSWER = 2_000;

class Wanted implements WantedLock {
  held = false;
  wanted = true;
  readonly number: string;
  private begun = false;
  private readonly inTurn = new InTurn();

  constructor(
    readonly name: string,
    private readonly told: LockTold,
    private readonly giveBack: (lock: Wanted) => Promise<void>,
  ) {
    this.number = lockNumber(`lock ${name}`);
  }

  /** Rejects when what begins under the lock could not. */
  gain(): Promise<void> {
    this.held = true;
    return this.inTurn.run(async () => {
      // Lost again before it came to its turn.
      if (!this.held || this.begun) return;
      this.begun = true;
      await this.told.gained();
    });
  }

  /** Also waits for what was being told already. */
  lose(): Promise<void> {
    this.held = false;
    return this.inTurn.run(async () => {
      if (!this.begun) return;
      this.begun = false;
      await this.told.lost();
    });
  }

  async release(): Promise<void> {
    if (!this.wanted) return;
    this.wanted = false;
    await this.giveBack(this);
  }
}

/**
 * Session locks of PostgreSQL (pg_try_advisory_lock) on a connection of its own. They end with the connection, so a node
 * that dies gives its locks back without a word; what broke the connection is told at once, and the locks are tried
 * for again until they are had.
 */
export class PostgresLocks implements Locks {
  private readonly wanted = new Set<Wanted>();
  private readonly inTurn = new InTurn();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private isGone = false;

  constructor(private readonly settings: PostgresLocksSettings) {}

  want(name: string, told: LockTold): WantedLock {
    if ([...this.wanted].some((lock) => lock.name === name)) throw new Error(`The lock ${name} is wanted here already`);
    const lock = new Wanted(name, told, (one) => this.giveBack(one));
    this.wanted.add(lock);
    this.lookIn(0);
    return lock;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await Promise.all([...this.wanted].map((lock) => lock.release()));
    await this.inTurn.run(async () => this.hangUp());
  }

  private lookIn(milliseconds: number): void {
    clearTimeout(this.timer);
    if (this.closed || this.wanted.size === 0) return;
    this.timer = setTimeout(() => void this.inTurn.run(() => this.look()), milliseconds);
  }

  private async look(): Promise<void> {
    try {
      const client = await this.connected();
      // Also where nothing is missing: a connection that answers no more is lost.
      await client.query('select 1');
      for (const lock of this.wanted) if (!lock.held && lock.wanted) await this.tryFor(client, lock);
      this.isGone = false;
    } catch (error) {
      this.broke(error);
    }
    this.lookIn(this.settings.every ?? EVERY);
  }

  private async tryFor(client: Client, lock: Wanted): Promise<void> {
    const { rows } = await client.query<{ gained: boolean }>('select pg_try_advisory_lock($1::bigint) as gained', [lock.number]);
    if (rows[0]?.gained !== true || this.client !== client) return;
    if (!lock.wanted) return this.unlock(client, lock);
    lock.gain().catch((error: unknown) => {
      this.settings.failed(error);
      // Another node may be able to do it, and so may this one, later.
      void this.lose(lock).then(() => this.inTurn.run(() => this.letGo(lock)));
    });
  }

  private async giveBack(lock: Wanted): Promise<void> {
    await this.lose(lock);
    this.wanted.delete(lock);
    await this.inTurn.run(() => this.letGo(lock));
  }

  private async letGo(lock: Wanted): Promise<void> {
    const { client } = this;
    try {
      if (client) await this.unlock(client, lock);
    } catch (error) {
      // What was not given back ends with the connection.
      this.broke(error);
    }
  }

  private async unlock(client: Client, lock: Wanted): Promise<void> {
    await client.query('select pg_advisory_unlock($1::bigint)', [lock.number]);
  }

  private async lose(lock: Wanted): Promise<void> {
    try {
      await lock.lose();
    } catch (error) {
      this.settings.failed(error);
    }
  }

  private async connected(): Promise<Client> {
    if (this.client) return this.client;
    const client = new Client({ ...connectionTo(this.settings.url, 'anteroom locks'), query_timeout: ANSWER });
    const broke = (error: unknown): void => (this.client === client ? this.broke(error) : undefined);
    client.on('error', broke);
    client.on('end', () => broke(new Error('The connection that holds the locks was closed')));
    await client.connect();
    this.client = client;
    return client;
  }

  /** Said once, not every second until the database is back. */
  private broke(error: unknown): void {
    if (!this.isGone) this.settings.failed(error);
    this.isGone = true;
    this.hangUp();
  }

  /** Everything that was held is lost, and told so without waiting for anything. */
  private hangUp(): void {
    const { client } = this;
    this.client = undefined;
    for (const lock of this.wanted) if (lock.held) void this.lose(lock);
    client?.end().catch(() => undefined);
  }
}
