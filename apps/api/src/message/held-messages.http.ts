import type { Mode } from '@anteroom/domain';
import type { Instant } from '@anteroom/domain/kernel';
import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Boards } from '../consultation/boards';
import { ConsultationId } from '../consultation/consultation-id';
import { Readers } from '../consultation/readers';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import { notFound, Problem } from '../http/problem';
import { Asking, Roles, type AskingStaff } from '../identity/asking';
import { type Decision, HeldMessages, isHeld } from './held-messages';
import { MessageWorker } from './message-worker';
import { Outbox } from './outbox';

export interface HeldMessage {
  id: string;
  consultation: string;
  reference: string;
  patient: string;
  start: Instant;
  mode: Mode;
  subject: string;
  /** When it was asked for. */
  createdAt: Instant;
}

@ApiTags('Messages')
@Controller()
export class HeldMessagesHttp {
  @Inject() private readonly held!: HeldMessages;
  @Inject() private readonly outbox!: Outbox;
  @Inject() private readonly boards!: Boards;
  @Inject() private readonly readers!: Readers;
  @Inject() private readonly worker!: MessageWorker;
  @Inject(CLOCK) private readonly clock!: Clock;

  @Get('clinics/:clinic/held-messages')
  @Roles('reception', 'clinician')
  @ApiOperation({ operationId: 'held-messages', summary: 'What was waiting to be sent when an older backup was restored' })
  async all(@Param('clinic') clinic: string, @Asking() asking: AskingStaff): Promise<{ messages: HeldMessage[] }> {
    await this.readers.list(asking, { what: 'held-messages', clinic });
    const messages: HeldMessage[] = [];
    for (const { id, consultation, subject, createdAt } of await this.held.all()) {
      const row = await this.boards.row(consultation);
      if (row?.clinic === clinic) messages.push({ id, consultation, reference: row.reference, patient: row.patient.name, start: row.start, mode: row.mode, subject, createdAt });
    }
    return { messages };
  }

  @Post('consultations/:id/messages/:message/send')
  @HttpCode(200)
  @Roles('reception', 'clinician')
  @ApiOperation({ operationId: 'send-held-message', summary: 'Send a message that was held after a restore' })
  async send(@Param('id', ConsultationId) id: string, @Param('message', ConsultationId) message: string, @Asking() asking: AskingStaff): Promise<void> {
    await this.decide(id, message, 'send', asking);
  }

  @Post('consultations/:id/messages/:message/do-not-send')
  @HttpCode(200)
  @Roles('reception', 'clinician')
  @ApiOperation({ operationId: 'do-not-send-held-message', summary: 'Do not send a message that was held after a restore' })
  async doNotSend(@Param('id', ConsultationId) id: string, @Param('message', ConsultationId) message: string, @Asking() asking: AskingStaff): Promise<void> {
    await this.decide(id, message, 'do-not-send', asking);
  }

  private async decide(consultation: string, id: string, decision: Decision, asking: AskingStaff): Promise<void> {
    await this.readers.open(asking, { consultation, what: 'message' });
    const message = await this.outbox.one(consultation, id);
    if (!message) throw notFound();
    if (!isHeld(message)) throw alreadyDecided();
    if (decision === 'send' && message.validUntil <= this.clock.now().toISOString()) throw new Problem(409, 'moment-passed', 'Its moment has passed, and it would only mislead. Ring the patient instead.');
    if (!(await this.held.decide(id, decision, asking.id))) throw alreadyDecided();
    this.worker.wake();
  }
}

const alreadyDecided = (): Problem => new Problem(409, 'not-held', 'This message is not held any more: somebody has decided, or what it says is no longer true.');
