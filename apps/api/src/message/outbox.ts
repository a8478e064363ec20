import type { Instant } from '@anteroom/domain/kernel';
import { sql, type Kysely } from 'kysely';
import type { OutboxMessage, OutboxTables } from './outbox-table';

export type NewMessage = Omit<OutboxMessage, 'asked' | 'superseded' | 'tries' | 'nextTryAt' | 'sentAt' | 'permanent' | 'reportedAt'>;

const MINUTE = 60_000;
/** Minutes until the next try, by tries so far. After the last one people have to take over. */
const BACK_OFF = [1, 5, 15, 60];
/** A failure told this late before the appointment still leaves time to ring. */
const TIME_TO_RING = 30 * MINUTE;

/** Those that one answer asks for are added one after the other. */
const nextAsked = sql<number>`(select coalesce(max(asked), 0) + 1 from outbox_messages)`;

const later = (from: Instant, minutes: number): Instant => new Date(Date.parse(from) + minutes * MINUTE).toISOString();

/** When to try again; `null`: no more, so that somebody is told while they can still do something about it. */
export function nextTry(message: Pick<OutboxMessage, 'tries' | 'validUntil'>, now: Instant): Instant | null {
  const minutes = BACK_OFF[message.tries - 1];
  if (minutes === undefined) return null;
  const next = later(now, minutes);
  return Date.parse(next) > Date.parse(message.validUntil) - TIME_TO_RING ? null : next;
}

/** Messages on their way out. Every change is one statement, so a crash leaves each message before or after it. */
export class Outbox {
  constructor(private readonly db: Kysely<OutboxTables>) {}

  /** The same message a second time changes nothing. `db` may be the transaction of whoever adds. */
  static async add(db: Kysely<OutboxTables>, messages: readonly NewMessage[]): Promise<void> {
    for (const message of messages) {
      await db
        .insertInto('outbox_messages')
        .values({ ...message, asked: nextAsked, tries: 0, superseded: 0, nextTryAt: message.createdAt, sentAt: null, permanent: 0, reportedAt: null })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    }
  }

  /** Waiting messages that would now mislead. Told as given up, not as failed: what took their place opens what is owed. */
  static async giveUp(db: Kysely<OutboxTables>, consultation: string, why: string): Promise<void> {
    await db
      .updateTable('outbox_messages')
      .set({ state: 'given-up', error: why, superseded: 1 })
      .where('consultation', '=', consultation)
      .where('state', '=', 'waiting')
      .execute();
  }

  /** A waiting message in new words, or to a new address; `null` takes it back, which is told as a failure. */
  static async replace(db: Kysely<OutboxTables>, id: string, by: NewMessage | null): Promise<void> {
    const words = by && { channel: by.channel, from: by.from, to: by.to, subject: by.subject, text: by.text, html: by.html, ics: by.ics };
    const fate = by ? { state: by.state, error: by.error, validUntil: by.validUntil } : { state: 'given-up' as const, error: 'What it said had changed, and it could not be written again.' };
    await db
      .updateTable('outbox_messages')
      .set({ ...words, ...fate })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
  }

  async waiting(consultation: string): Promise<OutboxMessage[]> {
    return (await this.of(consultation)).filter(({ state }) => state === 'waiting');
  }

  async of(consultation: string): Promise<OutboxMessage[]> {
    return this.db.selectFrom('outbox_messages').selectAll().where('consultation', '=', consultation).orderBy('asked').orderBy('id').execute();
  }

  async one(consultation: string, id: string): Promise<OutboxMessage | null> {
    const row = await this.db.selectFrom('outbox_messages').selectAll().where('consultation', '=', consultation).where('id', '=', id).executeTakeFirst();
    return row ?? null;
  }

  async giveUpPast(now: Instant): Promise<void> {
    await this.db
      .updateTable('outbox_messages')
      .set({ state: 'given-up', error: 'Its moment had passed before it could be sent.' })
      .where('reportedAt', 'is', null)
      .where('state', '=', 'waiting')
      .where('validUntil', '<=', now)
      .execute();
  }

  async due(now: Instant): Promise<OutboxMessage[]> {
    return this.db
      .selectFrom('outbox_messages')
      .selectAll()
      .where('reportedAt', 'is', null)
      .where('state', '=', 'waiting')
      .where('nextTryAt', '<=', now)
      .orderBy('asked').orderBy('id')
      .limit(100)
      .execute();
  }

  async nextDue(): Promise<Instant | null> {
    const row = await this.db
      .selectFrom('outbox_messages')
      .select('nextTryAt')
      .where('reportedAt', 'is', null)
      .where('state', '=', 'waiting')
      .orderBy('nextTryAt')
      .executeTakeFirst();
    return row?.nextTryAt ?? null;
  }

  /**
   * Before each try, so that a crash while sending counts as one. False when it is not waiting any more, because the
   * appointment has changed since it was taken, or when another node has begun the same try.
   */
  async begin(message: OutboxMessage, now: Instant): Promise<boolean> {
    const tries = message.tries + 1;
    const answer = await this.db
      .updateTable('outbox_messages')
      .set({ tries, nextTryAt: later(now, BACK_OFF[tries - 1] ?? 60) })
      .where('id', '=', message.id)
      .where('state', '=', 'waiting')
      .where('tries', '=', message.tries)
      .executeTakeFirst();
    return answer.numUpdatedRows > 0n;
  }

  async update(id: string, changes: Partial<Pick<OutboxMessage, 'state' | 'channel' | 'sentAt' | 'error' | 'permanent' | 'nextTryAt' | 'reportedAt'>>): Promise<void> {
    await this.db.updateTable('outbox_messages').set(changes).where('id', '=', id).execute();
  }

  /** Ended, and not yet recorded as a fact. */
  async unreported(): Promise<OutboxMessage[]> {
    return this.db
      .selectFrom('outbox_messages')
      .selectAll()
      .where('reportedAt', 'is', null)
      .where('state', '!=', 'waiting')
      .orderBy('asked').orderBy('id')
      .limit(100)
      .execute();
  }
}
