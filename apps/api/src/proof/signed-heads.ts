import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { OPERATIONAL } from '../engine/engine.tokens';
import type { ProofTables } from './proof.migrations';
import type { SignedHead } from './verifier/format';

/** Heads that were signed, in the order of their sizes. */
@Injectable()
export class SignedHeads {
  constructor(@Inject(OPERATIONAL) private readonly db: Kysely<ProofTables>) {}

  async last(): Promise<SignedHead | null> {
    return (await this.newest().limit(1).executeTakeFirst()) ?? null;
  }

  /** The first that holds so many entries; null where none does yet. */
  async covering(size: number): Promise<SignedHead | null> {
    const query = this.all().where('size', '>=', size).orderBy('size').orderBy('at').limit(1);
    return (await query.executeTakeFirst()) ?? null;
  }

  /** With exactly these many entries. */
  ofSizes(sizes: readonly number[]): Promise<SignedHead[]> {
    return sizes.length === 0 ? Promise.resolve([]) : this.newest().where('size', 'in', sizes).execute();
  }

  /** Older than so many entries, the newest first. */
  before(size: number, limit: number): Promise<SignedHead[]> {
    return this.newest().where('size', '<', size).limit(limit).execute();
  }

  /** Two nodes may sign the same in one moment: the first of them stays. */
  async keep(head: SignedHead): Promise<void> {
    await this.db.insertInto('signed_heads').values(head).onConflict((on) => on.doNothing()).execute();
  }

  private all() {
    return this.db.selectFrom('signed_heads').select(['at', 'key', 'origin', 'position', 'root', 'signature', 'size']);
  }

  private newest() {
    return this.all().orderBy('size', 'desc').orderBy('at', 'desc');
  }
}
