import type { ConsultationFact } from '@anteroom/domain';
import { isConsultationFact } from '@anteroom/domain';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import type { EventLog, Position, StoredEvent, Subscription } from '../engine/event-log';
import type { Migration } from '../engine/operational-store';
import { alone } from '../engine/postgres';
import { factOf } from '../engine/recorder';
import { derivedUuid } from '../engine/uuid';
import { consultationOf, type MessageWriter } from './message-writer';
import { Outbox, type NewMessage } from './outbox';
import type { OutboxMessage, OutboxTables } from './outbox-table';

export interface MessagePolicyTables extends OutboxTables {
  /** One row: how far the log was read. Null is before the first event. */
  message_policy: { position: Position | null };
}

export const messagePolicyMigration: Migration = {
  name: 'message/003-policy',
  up: (db) => db.schema.createTable('message_policy').addColumn('position', 'text').execute(),
};

export interface MessagePolicyParts {
  log: EventLog;
  db: Kysely<MessagePolicyTables>;
  clock: Clock;
  writer: Pick<MessageWriter, 'messagesFor' | 'again'>;
  /** Something waits to be sent. */
  queued(): void;
  /** A link was recorded: the secrets of those before it are of no use. */
  linkIssued(consultation: string, tokenHash: string, at: string): Promise<void>;
  failed(error: unknown): void;
}

type Step = (trx: Kysely<MessagePolicyTables>) => Promise<void>;

/** After these, what waits speaks of an appointment that is no more. The fact itself opens what is owed then. */
const ENDS_WAITING: Readonly<Record<string, string>> = {
  AppointmentMoved: 'The appointment was moved before this left.',
  ConsultationCancelled: 'The appointment was cancelled before this left.',
  DidNotAttendRecorded: 'The appointment was over before this left.',
  LeftUnseenRecorded: 'The appointment was over before this left.',
};
/** Every checkpoint is a write to disk; a message may leave this much later (ms). */
const GATHER = 50;
/** After these, what waits has another address, link or mode. */
const CHANGES_WAITING: readonly string[] = ['ContactsCorrected', 'VisitLinkIssued', 'VisitLinkWithdrawn', 'ModeSwitched', 'GuestInvited', 'GuestWithdrawn'];

/** Another node has answered these facts already. */
class CheckpointMoved extends Error {}

/**
 * Follows the log and queues the messages that facts ask for. Messages and checkpoint are written together, and the
 * checkpoint moves on from where this node left it and nowhere else, so that each fact is answered once; begun for the
 * first time it answers nothing older than itself.
 */
export class MessagePolicy {
  private subscription: Subscription | undefined;
  private position: Position | null = null;
  private stopped = false;

  constructor(private readonly parts: MessagePolicyParts) {}

  async start(): Promise<void> {
    const { log, failed } = this.parts;
    this.position = await this.begin();
    if (!this.stopped) this.subscription = log.subscribe(this.position, (events) => this.take(events), { failed, gather: GATHER });
  }

  /** Once everything that was in the log at the start is answered. */
  get caughtUp(): Promise<void> {
    return this.untilCaughtUp();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.subscription?.close();
  }

  private async untilCaughtUp(): Promise<void> {
    for (;;) {
      const followed = this.subscription;
      if (!followed) throw new Error('The message policy does not run');
      try {
        return await followed.caughtUp;
      } catch (error) {
        if (followed === this.subscription) throw error;
      }
    }
  }

  private async begin(): Promise<Position | null> {
    const head = await this.parts.log.head();
    return alone(this.parts.db, 'message policy', async (trx) => {
      const stored = await trx.selectFrom('message_policy').select('position').executeTakeFirst();
      // A log put back from an older backup ends before the checkpoint: what is written from now on has to be answered.
      if (stored && (stored.position === null || (head !== null && stored.position <= head))) return stored.position;
      await trx.deleteFrom('message_policy').execute();
      await trx.insertInto('message_policy').values({ position: head }).execute();
      return head;
    });
  }

  private async take(events: readonly StoredEvent[]): Promise<void> {
    const steps: Step[] = [];
    for (const event of events) if (event.stream.startsWith('consultation-')) steps.push(...(await this.answer(event)));
    try {
      await this.write(steps, events.at(-1)?.position ?? null);
    } catch (error) {
      if (!(error instanceof CheckpointMoved)) throw error;
      return this.followOn();
    }
    if (steps.length > 0) this.parts.queued();
  }

  private async write(steps: readonly Step[], position: Position | null): Promise<void> {
    const from = this.position;
    await this.parts.db.transaction().execute(async (trx) => {
      const moving = trx.updateTable('message_policy').set({ position });
      const here = from === null ? moving.where('position', 'is', null) : moving.where('position', '=', from);
      if ((await here.executeTakeFirst()).numUpdatedRows !== 1n) throw new CheckpointMoved();
      for (const step of steps) await step(trx);
    });
    this.position = position;
  }

  /** From where the other node has come; this subscription is in the middle of a delivery, so its end is not waited for. */
  private async followOn(): Promise<void> {
    void this.subscription?.close();
    if (!this.stopped) await this.start();
  }

  private async answer(event: StoredEvent): Promise<Step[]> {
    const fact = factOf(event);
    if (!isConsultationFact(fact)) return [];
    const consultation = consultationOf(fact);
    const steps: Step[] = [];
    const ends = ENDS_WAITING[fact.type];
    if (ends) steps.push((trx) => Outbox.giveUp(trx, consultation, ends));
    if (CHANGES_WAITING.includes(fact.type)) steps.push(...(await this.rewrite(consultation)));
    if (fact.type === 'VisitLinkIssued') await this.parts.linkIssued(consultation, fact.data.token, fact.recordedAt);
    const messages = await this.written(fact);
    if (messages.length > 0) steps.push((trx) => Outbox.add(trx, messages));
    return steps;
  }

  /** What cannot be worded still has to be told to somebody: it stands in the outbox as failed. */
  private async written(fact: ConsultationFact): Promise<NewMessage[]> {
    try {
      return await this.parts.writer.messagesFor(fact);
    } catch (error) {
      this.parts.failed(error);
      const now = this.parts.clock.now().toISOString();
      return fact.type === 'PatientInvited' ? [unwritten(fact, now)] : [];
    }
  }

  private async rewrite(consultation: string): Promise<Step[]> {
    const waiting = await new Outbox(this.parts.db).waiting(consultation);
    const steps: Step[] = [];
    for (const message of waiting) {
      const again = await this.again(consultation, message);
      steps.push((trx) => Outbox.replace(trx, message.id, again));
    }
    return steps;
  }

  /** In its old words it might go to a wrong address, so what cannot be worded again is taken back, and staff are told. */
  private async again(consultation: string, message: OutboxMessage): Promise<NewMessage | null> {
    try {
      return await this.parts.writer.again(consultation, message);
    } catch (error) {
      this.parts.failed(error);
      return null;
    }
  }
}

const unwritten = (fact: ConsultationFact, now: string): NewMessage => ({
  id: derivedUuid('message', `${fact.id}:invitation`),
  consultation: consultationOf(fact),
  fact: fact.id,
  template: 'invitation',
  channel: 'print', from: '', to: '', subject: '', text: '', html: '', ics: null,
  state: 'failed',
  error: 'The invitation could not be written. Ring the patient.',
  createdAt: now,
  validUntil: now,
});
