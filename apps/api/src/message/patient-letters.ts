import type { Instant } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ConsultationStreams } from '../consultation/consultation-streams';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import { mustWorkIn, type AskingStaff } from '../identity/asking';
import { notFound } from '../http/problem';
import { MessageWriter } from './message-writer';
import type { Subject } from './wording';

/** What there is to tell a patient, for those who may tell it. */
@Injectable()
export class PatientLetters {
  constructor(
    private readonly streams: ConsultationStreams,
    private readonly writer: MessageWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 where the consultation does not exist for whoever asks. */
  async subject(consultation: string, asking: AskingStaff): Promise<Subject> {
    const facts = await this.streams.facts(consultation);
    if (facts.length === 0) throw notFound();
    const subject = await this.writer.subject(facts);
    mustWorkIn(asking, subject.record.clinic);
    return subject;
  }

  now(): Instant {
    return this.clock.now().toISOString();
  }
}
