import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@anteroom/domain/kernel';
import type { Kysely } from 'kysely';
import type { EngineTables } from './engine.migrations';
import { OPERATIONAL } from './engine.tokens';

/** An older state was put back: what happened between the two moments is lost, and nobody knows what it was. */
export interface Restore {
  id: string;
  /** As at which moment everything now stands. */
  since: Instant;
  /** When it was taken into use. */
  at: Instant;
}

/** The same restore a second time changes nothing. */
export async function noteRestore(db: Kysely<EngineTables>, { id, since, at }: Restore): Promise<void> {
  const row = { id, since: Date.parse(since), at: Date.parse(at), settled: 0 };
  await db.insertInto('restores').values(row).onConflict((conflict) => conflict.column('id').doNothing()).execute();
}

/** What was put back here, ever. */
@Injectable()
export class Restores {
  constructor(@Inject(OPERATIONAL) private readonly db: Kysely<EngineTables>) {}

  /** Of those after which nobody has yet held what waited to leave. */
  async unsettled(): Promise<string[]> {
    const rows = await this.db.selectFrom('restores').select('id').where('settled', '=', 0).execute();
    return rows.map(({ id }) => id);
  }

  /** Within the transaction of whoever held it. */
  static async settle(trx: Kysely<never>, ids: readonly string[]): Promise<void> {
    await (trx as unknown as Kysely<EngineTables>).updateTable('restores').set({ settled: 1 }).where('id', 'in', ids).execute();
  }

  /** Milliseconds since 1970. */
  async all(): Promise<{ since: number; at: number }[]> {
    return this.db.selectFrom('restores').select(['since', 'at']).execute();
  }
}
