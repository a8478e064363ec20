import type { Clock } from '../engine/clock';
import { derivedUuid } from '../engine/uuid';
import { isPermanent, type MailWay } from './mail';
import { nextTry, type Outbox } from './outbox';
import type { OutboxMessage } from './outbox-table';

/** How a message ended, for the fact that says so. `command` derives from the message, so that a repeat says it once. */
export interface MessageEnd {
  command: string;
  consultation: string;
  message: string;
  /** The template. */
  kind: string;
  ended: 'sent' | 'failed' | 'given-up';
  channel: 'email' | 'outbox';
  /** Trying again is of no use. */
  permanent: boolean;
  error: string | null;
}

export interface OutboxRunnerParts {
  outbox: Outbox;
  /** The mail server, when there is one. */
  mail: MailWay | null;
  files: MailWay;
  clock: Clock;
  /** Records the end as a fact; rejects when it could not, and is asked again. */
  report(end: MessageEnd): Promise<void>;
  /** How it ended, where the log knows that already: the store may be an older one than the log, put back from a backup. */
  ended(message: OutboxMessage): Promise<'sent' | 'failed' | 'given-up' | null>;
  /** Told of what went wrong on our side. Never holds an address or a text. */
  failed(error: unknown): void;
}

const AT_LEAST_EVERY = 60_000;
/** Milliseconds to wait for a store that did not answer. */
const SOON = 5_000;

/**
 * Sends what waits, one after the other, in order. What was being sent when the process died is sent again under the
 * same Message-ID, after the time a failed try would wait.
 */
export class OutboxRunner {
  private running: Promise<void> | undefined;
  private again = false;
  /** Left, and could not be noted as such: only that is still to be done. */
  private readonly left = new Map<string, Parameters<Outbox['update']>[1]>();
  private troubled = false;
  private timer: NodeJS.Timeout | undefined;
  private stopped = true;

  constructor(private readonly parts: OutboxRunnerParts) {}

  start(): void {
    this.stopped = false;
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.parts.mail?.close();
    this.parts.files.close();
    await this.running;
  }

  /** Something may be due. Harmless at any time. */
  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.work().finally(() => {
      this.running = undefined;
    });
  }

  /** One pass over what is due now. */
  async pass(): Promise<void> {
    const { outbox, clock } = this.parts;
    for (const id of this.left.keys()) await this.note(id);
    await outbox.giveUpPast(clock.now().toISOString());
    for (const message of await outbox.due(clock.now().toISOString())) {
      if (this.stopped && this.running) return;
      await this.send(message);
    }
    await this.reportEnds();
  }

  private async work(): Promise<void> {
    clearTimeout(this.timer);
    while (this.again && !this.stopped) {
      this.again = false;
      this.troubled = false;
      await this.pass().catch((error: unknown) => this.failed(error));
    }
    const wait = await this.untilNext();
    // Whoever woke us while we were looking at the clock is not to wait for it.
    if (!this.stopped) this.timer = setTimeout(() => this.wake(), this.again ? 0 : wait);
  }

  private failed(error: unknown): void {
    this.troubled = true;
    this.parts.failed(error);
  }

  private async untilNext(): Promise<number> {
    if (this.troubled) return SOON;
    try {
      const next = await this.parts.outbox.nextDue();
      const wait = next === null ? AT_LEAST_EVERY : Date.parse(next) - this.parts.clock.now().getTime();
      return Math.min(Math.max(wait, 100), AT_LEAST_EVERY);
    } catch (error) {
      this.parts.failed(error);
      return SOON;
    }
  }

  private async send(message: OutboxMessage): Promise<void> {
    const { outbox, mail, files, clock } = this.parts;
    const now = clock.now().toISOString();
    if (message.validUntil <= now) return outbox.giveUpPast(now);
    const ended = await this.parts.ended(message);
    if (ended) return outbox.update(message.id, { state: ended, reportedAt: now });
    if (!(await outbox.begin(message, now))) return;
    const way = message.channel === 'email' && mail ? mail : files;
    try {
      await way.send(message);
    } catch (error) {
      return this.notSent({ ...message, tries: message.tries + 1 }, error);
    }
    // An address typed for a mail server that is no longer configured still gets its file, and that is what is said.
    const state = way === mail ? 'sent' : 'in-outbox';
    this.left.set(message.id, { state, channel: way === mail ? 'email' : 'outbox', sentAt: clock.now().toISOString(), error: null });
    await this.note(message.id);
  }

  private async note(id: string): Promise<void> {
    const changes = this.left.get(id);
    if (changes) await this.parts.outbox.update(id, changes);
    this.left.delete(id);
  }

  private async notSent(message: OutboxMessage, cause: unknown): Promise<void> {
    const error = cause instanceof Error ? cause.message : String(cause);
    const permanent = isPermanent(cause);
    const again = permanent ? null : nextTry(message, this.parts.clock.now().toISOString());
    if (again) await this.parts.outbox.update(message.id, { nextTryAt: again, error });
    else await this.parts.outbox.update(message.id, { state: 'failed', permanent: permanent ? 1 : 0, error });
  }

  private async reportEnds(): Promise<void> {
    const { outbox, report, clock } = this.parts;
    for (const message of await outbox.unreported()) {
      try {
        await report(endOf(message));
        await outbox.update(message.id, { reportedAt: clock.now().toISOString() });
      } catch (error) {
        // The others are not to wait for this one; the next pass asks again.
        this.failed(error);
      }
    }
  }
}

function endOf(message: OutboxMessage): MessageEnd {
  const { id, consultation, template, state, channel, permanent, error } = message;
  const sent = state === 'sent' || state === 'in-outbox';
  return {
    command: derivedUuid('message-end', id),
    consultation,
    message: id,
    kind: template,
    ended: sent ? 'sent' : message.superseded === 1 ? 'given-up' : 'failed',
    channel: channel === 'email' ? 'email' : 'outbox',
    permanent: permanent === 1 || state === 'given-up',
    error,
  };
}
