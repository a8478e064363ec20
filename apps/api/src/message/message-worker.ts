import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { join } from 'node:path';
import type { Configuration } from '../configuration';
import { Background, type Worker } from '../engine/background';
import type { Clock } from '../engine/clock';
import { CLOCK, EVENT_LOG, OPERATIONAL } from '../engine/engine.tokens';
import type { EventLog } from '../engine/event-log';
import { CONFIGURATION } from '../http/http.module';
import { smtp, type MailWay } from './mail';
import { mailFiles } from './mail-files';
import { HeldMessages } from './held-messages';
import { MessageEnds } from './message-ends';
import { MessagePolicy, type MessagePolicyTables } from './message-policy';
import { MessageWriter } from './message-writer';
import { Outbox } from './outbox';
import { OutboxRunner } from './outbox-runner';
import { VisitSecrets, type VisitSecretTables } from './visit-secrets';

/** Milliseconds between two tries while the store is gone. */
const AGAIN = 2_000;
/** With everything in memory there is no folder; the message itself is kept by the outbox. */
const IN_MEMORY: MailWay = { send: () => Promise.resolve(), close: () => undefined };

/** What the log asks for is queued, and what is queued leaves. */
@Injectable()
export class MessageWorker implements Worker {
  readonly name = 'outbox';
  @Inject() private readonly held!: HeldMessages;
  private readonly logger = new Logger('Messages');
  private readonly begin: () => { policy: MessagePolicy; runner: OutboxRunner };
  private working: { policy: MessagePolicy; runner: OutboxRunner } | undefined;

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    @Inject(OPERATIONAL) db: Kysely<MessagePolicyTables & VisitSecretTables>,
    @Inject(CLOCK) clock: Clock,
    @Inject(CONFIGURATION) { dataDir, smtpUrl }: Configuration,
    writer: MessageWriter,
    ends: MessageEnds,
    background: Background,
  ) {
    const failed = (error: unknown): void => this.report(error);
    const secrets = new VisitSecrets(db as unknown as Kysely<VisitSecretTables>, clock);
    const own = db as unknown as Kysely<MessagePolicyTables>;
    const files = dataDir === null ? IN_MEMORY : mailFiles(join(dataDir, 'outbox'));
    this.begin = () => {
      const mail = smtpUrl ? smtp(smtpUrl) : null;
      const outbox = new Outbox(own);
      const runner = new OutboxRunner({ outbox, mail, files, clock, report: (end) => ends.report(end), ended: (message) => ends.of(message), failed });
      const queued = (): void => runner.wake();
      const policy = new MessagePolicy({ log, clock, writer, failed, db: own, queued, linkIssued: (...link) => secrets.forgetBut(...link) });
      return { policy, runner };
    };
    background.add(this);
  }

  /** Nothing leaves before all that happened meanwhile was read: nobody is to be invited to what was cancelled in between. */
  async start(): Promise<void> {
    const { policy, runner } = (this.working = this.begin());
    const isWorking = (): boolean => this.working?.runner === runner;
    await policy.start();
    policy.caughtUp.then(
      () => this.letGo(runner, isWorking),
      (error: unknown) => isWorking() && this.report(error),
    );
  }

  /** Something may be due. */
  wake(): void {
    this.working?.runner.wake();
  }

  /** Nothing leaves before it is certain that nothing has to be held. */
  private async letGo(runner: OutboxRunner, isWorking: () => boolean): Promise<void> {
    while (isWorking()) {
      try {
        await this.held.holdWhatWaits();
        // The lock may be lost by now.
        return isWorking() ? runner.start() : undefined;
      } catch (error) {
        this.report(error);
        await new Promise((resolve) => setTimeout(resolve, AGAIN));
      }
    }
  }

  async stop(): Promise<void> {
    const { working } = this;
    this.working = undefined;
    await working?.policy.stop();
    await working?.runner.stop();
  }

  /** Never the text of an error: mail servers repeat the address they refuse. */
  private report(error: unknown): void {
    const { name = 'Error', code, stack = '' } = error as Partial<Error & { code: string }>;
    this.logger.error({ name, code, at: stack.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 5) }, 'A message could not be seen to');
  }
}
