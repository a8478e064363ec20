import type { ObserveMessage } from '@anteroom/domain';
import { isRefused } from '@anteroom/domain/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { Consultations } from '../consultation/consultations';
import { Problem } from '../http/problem';
import { endOf } from './message-writer';
import type { MessageEnd } from './outbox-runner';
import type { OutboxMessage } from './outbox-table';

const observed = ({ kind, message, ended, channel, permanent, error }: MessageEnd): ObserveMessage =>
  ended === 'given-up' ? { kind, message, sent: 'never' } : ended === 'sent' ? { kind, message, sent: true, channel } : { kind, message, sent: false, permanent, error: error ?? 'not known' };

/** Records what became of messages. The key derives from the message, so that each end is told once. */
@Injectable()
export class MessageEnds {
  private readonly logger = new Logger('Messages');

  constructor(
    private readonly consultations: Consultations,
    private readonly streams: ConsultationStreams,
  ) {}

  async of({ consultation, id }: OutboxMessage): Promise<'sent' | 'failed' | 'given-up' | null> {
    return endOf(await this.streams.sealedFacts(consultation), id);
  }

  /** Rejects when it could not be recorded now. An answer that will not change is not asked for again. */
  async report(end: MessageEnd): Promise<void> {
    const change = { id: end.consultation, stem: 'observe-message', input: observed(end), asking: { id: 'system', roles: ['system'] as const }, key: end.command };
    try {
      const answer = await this.consultations.change(change);
      if (isRefused(answer)) this.logger.error({ message: end.message, code: answer.refused.code }, 'The end of a message was refused');
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.logger.error({ message: end.message, code: error.body.code }, 'The end of a message could not be recorded');
    }
  }
}
