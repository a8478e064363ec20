import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@anteroom/domain/kernel';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import type { DraftTables } from './drafts.migrations';

export interface Draft {
  key: string;
  text: string;
  savedAt: Instant;
}

/** So many for one person; beyond it the oldest goes. */
const MOST = 500;
/** PostgreSQL knows no negative limit, SQLite no offset without one. */
const ANY = 1_000_000;

/** What somebody has typed and not sent, so that a crash, a sign-out or a lock loses none of it. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<DraftTables>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async find(staff: string, key: string): Promise<Draft | null> {
    const row = await this.db.selectFrom('drafts').selectAll().where('staff', '=', staff).where('key', '=', key).executeTakeFirst();
    return row ? draftOf(row) : null;
  }

  /** Those whose key begins with the prefix, such as all of one consultation. */
  async under(staff: string, prefix: string): Promise<Draft[]> {
    const rows = await this.db.selectFrom('drafts').selectAll().where('staff', '=', staff).orderBy('key').execute();
    return rows.filter(({ key }) => key.startsWith(prefix)).map(draftOf);
  }

  async keep(staff: string, key: string, text: string): Promise<Draft> {
    const row = { staff, key, text, saved_at: this.clock.now().getTime() };
    await this.db
      .insertInto('drafts')
      .values(row)
      .onConflict((conflict) => conflict.columns(['staff', 'key']).doUpdateSet({ text, saved_at: row.saved_at }))
      .execute();
    const beyond = this.db.selectFrom('drafts').select('key').where('staff', '=', staff).orderBy('saved_at', 'desc').limit(ANY).offset(MOST);
    await this.db.deleteFrom('drafts').where('staff', '=', staff).where('key', 'in', beyond).execute();
    return draftOf(row);
  }

  async drop(staff: string, key: string): Promise<void> {
    await this.db.deleteFrom('drafts').where('staff', '=', staff).where('key', '=', key).execute();
  }
}

const draftOf = ({ key, text, saved_at }: DraftTables['drafts']): Draft => ({ key, text, savedAt: new Date(saved_at).toISOString() });
