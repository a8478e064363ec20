import type { Kysely } from 'kysely';
import { alone } from './postgres';

interface Alive {
  alive: { one: number; times: number };
}

/** Writes something that means nothing, to find out whether a store can be written to. */
export class AliveRow {
  private made = false;

  constructor(private readonly db: Kysely<unknown>) {}

  async touch(): Promise<void> {
    const db = this.db as Kysely<Alive>;
    if (!this.made) await this.make(db);
    this.made = true;
    await db
      .insertInto('alive')
      .values({ one: 1, times: 1 })
      .onConflict((conflict) => conflict.column('one').doUpdateSet((row) => ({ times: row('alive.times', '+', 1) })))
      .execute();
  }

  private async make(db: Kysely<Alive>): Promise<void> {
    // Two nodes that make it in the same moment would be in each other's way.
    await alone(db, 'alive', (trx) =>
      trx.schema
        .createTable('alive')
        .ifNotExists()
        .addColumn('one', 'integer', (column) => column.primaryKey())
        .addColumn('times', 'bigint', (column) => column.notNull())
        .execute(),
    );
  }
}
