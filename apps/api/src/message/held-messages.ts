import type { Instant } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import type { Migration } from '../engine/operational-store';
import { Restores } from '../engine/restores';
import type { OutboxMessage, OutboxTables } from './outbox-table';

export type Decision = 'send' | 'do-not-send';

export interface HeldTables extends OutboxTables {
  /** What was waiting to leave when an older state was put back: perhaps it had left before. */
  held_messages: { message: string; heldAt: Instant; decision: Decision | null; decidedBy: string | null; decidedAt: Instant | null };
}

export const heldMessagesMigration: Migration = {
  name: 'message/006-held-messages',
  up: (db) =>
    db.schema
      .createTable('held_messages')
      .addColumn('message', 'text', (column) => column.primaryKey())
      .addColumn('heldAt', 'text', (column) => column.notNull())
      .addColumn('decision', 'text')
      .addColumn('decidedBy', 'text')
      .addColumn('decidedAt', 'text')
      .execute(),
};

/** It waits for a person, not for a time. */
const NO_TIME = '9999-12-31T00:00:00.000Z';
const NOT_SENT = 'It was held after a restore, and somebody decided that it is not sent.';

export const isHeld = ({ state, nextTryAt }: Pick<OutboxMessage, 'state' | 'nextTryAt'>): boolean => state === 'waiting' && nextTryAt === NO_TIME;

/** Messages that no clock sends: after a restore a person decides about each (docs/decisions/0016). */
@Injectable()
export class HeldMessages {
  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<HeldTables>,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly restores: Restores,
  ) {}

  /** After a restore, once; before anything leaves, and once everything that happened before it has asked for its messages. */
  async holdWhatWaits(): Promise<void> {
    const restores = await this.restores.unsettled();
    if (restores.length === 0) return;
    const heldAt = this.now();
    await this.db.transaction().execute(async (trx) => {
      const waiting = await trx.selectFrom('outbox_messages').select('id').where('state', '=', 'waiting').execute();
      for (const { id: message } of waiting) {
        const row = { message, heldAt, decision: null, decidedBy: null, decidedAt: null };
        await trx.insertInto('held_messages').values(row).onConflict((conflict) => conflict.column('message').doUpdateSet(row)).execute();
      }
      await trx.updateTable('outbox_messages').set({ nextTryAt: NO_TIME }).where('state', '=', 'waiting').execute();
      await Restores.settle(trx as unknown as Kysely<never>, restores);
    });
  }

  async all(): Promise<OutboxMessage[]> {
    return this.db.selectFrom('outbox_messages').selectAll().where('state', '=', 'waiting').where('nextTryAt', '=', NO_TIME).orderBy('asked').orderBy('id').execute();
  }

  /** False where it is not held, or somebody was faster. */
  async decide(message: string, decision: Decision, decidedBy: string): Promise<boolean> {
    const decidedAt = this.now();
    const then = decision === 'send' ? { nextTryAt: decidedAt } : { state: 'given-up' as const, error: NOT_SENT, nextTryAt: decidedAt };
    return this.db.transaction().execute(async (trx) => {
      const held = await trx.updateTable('outbox_messages').set(then).where('id', '=', message).where('state', '=', 'waiting').where('nextTryAt', '=', NO_TIME).executeTakeFirst();
      if (held.numUpdatedRows === 0n) return false;
      await trx.updateTable('held_messages').set({ decision, decidedBy, decidedAt }).where('message', '=', message).execute();
      return true;
    });
  }

  private now(): Instant {
    return this.clock.now().toISOString();
  }
}
