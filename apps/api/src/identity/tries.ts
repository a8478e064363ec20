import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../engine/clock';
import { sha256 } from '../engine/hash-chain';
import { Problem } from '../http/problem';
import type { IdentityTables } from './identity.migrations';

/** So many failures within so many milliseconds, then none is listened to until the first of them is that old. */
export interface TriesLimit {
  /** What is tried: the same key for something else is counted apart. */
  what: string;
  most: number;
  within: number;
}

/** One try whose end is not known yet, and which counts as failed until it is. */
export interface Try {
  /** All before it are forgiven too. */
  succeeded(): Promise<void>;
  /** It was no failure; those before it still count. */
  takeBack(): Promise<void>;
}

/** Counts failed tries, of a password or a link: in the store, so that neither a restart nor another node gives more. */
export class Tries {
  constructor(
    private readonly db: Kysely<IdentityTables>,
    private readonly clock: Clock,
    private readonly limit: TriesLimit,
  ) {}

  /** Counted before it is looked at, so that many at once are no more than many in a row. @throws Problem 429 with the seconds to wait */
  async begin(key: string): Promise<Try> {
    const id = await this.add(key);
    const others = (await this.recent(key)).filter((one) => one.id !== id);
    const takeBack = async (): Promise<void> => void (await this.db.deleteFrom('failed_tries').where('id', '=', id).execute());
    if (others.length >= this.limit.most) {
      await takeBack();
      throw this.tooMany(others);
    }
    return { succeeded: () => this.forgive(key), takeBack };
  }

  /** For what is tried so often, and so hard to guess, that counting each before it is looked at would be too dear. @throws Problem 429 */
  async mustBeFew(key: string): Promise<void> {
    const recent = await this.recent(key);
    if (recent.length >= this.limit.most) throw this.tooMany(recent);
  }

  async failed(key: string): Promise<void> {
    await this.add(key);
  }

  private async add(key: string): Promise<string> {
    const [id, at] = [randomUUID(), this.now()];
    await this.db.deleteFrom('failed_tries').where('until', '<=', at).execute();
    await this.db.insertInto('failed_tries').values({ id, key: this.hashed(key), at, until: at + this.limit.within }).execute();
    return id;
  }

  private async forgive(key: string): Promise<void> {
    await this.db.deleteFrom('failed_tries').where('key', '=', this.hashed(key)).execute();
  }

  private recent(key: string): Promise<{ id: string; at: number }[]> {
    return this.db
      .selectFrom('failed_tries')
      .select(['id', 'at'])
      .where('key', '=', this.hashed(key))
      .where('until', '>', this.now())
      .orderBy('at')
      .orderBy('id')
      .execute();
  }

  private tooMany([first]: readonly { at: number }[]): Problem {
    const retryAfter = Math.ceil(((first?.at ?? this.now()) + this.limit.within - this.now()) / 1000);
    const minutes = Math.ceil(retryAfter / 60);
    return new Problem(429, 'too-many', `Too many tries. Wait ${minutes} minute${minutes === 1 ? '' : 's'} and try again.`, { retryAfter });
  }

  /** Names and addresses are not written down for this. */
  private hashed(key: string): string {
    return sha256(`${this.limit.what} ${key}`);
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
