import type { Instant } from '@anteroom/domain/kernel';
import { sql } from 'kysely';
import type { Migration } from '../engine/operational-store';
import { isPostgres } from '../engine/postgres';

/** `outbox`: no mail server is configured, the message lies in a file. `print`: there is no e-mail address. */
export type Channel = 'email' | 'outbox' | 'print';
/**
 * `in-outbox`: lies in a file, for people to take further. `failed`: refused, or tried often enough. `given-up`: its moment
 * passed, or the appointment changed, before it left.
 */
export type MessageState = 'waiting' | 'sent' | 'in-outbox' | 'failed' | 'given-up';

export interface OutboxMessage {
  /** Derived from the fact and the template, so that a repeat never makes a second message. */
  id: string;
  /** Counts in the order in which messages were asked for. */
  asked: number;
  consultation: string;
  /** Id of the fact that asked for it. */
  fact: string;
  template: string;
  channel: Channel;
  from: string;
  /** Mail address, or the postal address to print. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** iCalendar object to go with it. */
  ics: string | null;
  state: MessageState;
  tries: number;
  createdAt: Instant;
  nextTryAt: Instant;
  /** After this it would only mislead, and is never sent. */
  validUntil: Instant;
  sentAt: Instant | null;
  /** What the mail server said, or why it was given up. */
  error: string | null;
  /** 1 when trying again is of no use. */
  permanent: number;
  /** 1 where another fact took its place before it left, so that it is told as given up and not as failed. */
  superseded: number;
  /** Whether its end is recorded as a fact: null until then. */
  reportedAt: Instant | null;
}
export interface OutboxTables {
  outbox_messages: OutboxMessage;
}

export const outboxMigration: Migration = {
  name: 'message/002-outbox',
  async up(db) {
    const texts = ['consultation', 'fact', 'template', 'channel', 'from', 'to', 'subject', 'text', 'html', 'state', 'createdAt', 'nextTryAt', 'validUntil'];
    let table = db.schema
      .createTable('outbox_messages')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('permanent', 'integer', (column) => column.notNull());
    for (const name of texts) table = table.addColumn(name, 'text', (column) => column.notNull());
    for (const name of ['ics', 'sentAt', 'error', 'reportedAt']) table = table.addColumn(name, 'text');
    await table.execute();
    await db.schema.createIndex('outbox_messages_of_consultation').on('outbox_messages').columns(['consultation', 'createdAt']).execute();
    // The runner asks for what waits and what is not yet reported: a handful among all that was ever sent.
    await db.schema.createIndex('outbox_messages_unfinished').on('outbox_messages').columns(['reportedAt', 'state', 'nextTryAt']).execute();
  },
};

export const outboxOrderMigration: Migration = {
  name: 'message/004-outbox-order',
  async up(db) {
    await db.schema.alterTable('outbox_messages').addColumn('asked', 'bigint', (column) => column.notNull().defaultTo(0)).execute();
    // Until now it was the order in which SQLite happened to keep them.
    if (!isPostgres(db)) await sql`update outbox_messages set asked = rowid`.execute(db);
    await db.schema.createIndex('outbox_messages_asked').on('outbox_messages').column('asked').execute();
  },
};

export const outboxSupersededMigration: Migration = {
  name: 'message/005-outbox-superseded',
  up: (db) => db.schema.alterTable('outbox_messages').addColumn('superseded', 'integer', (column) => column.notNull().defaultTo(0)).execute(),
};
