import type { Instant, Role } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Readers } from '../consultation/readers';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import type { AskingStaff } from '../identity/asking';
import { MessageWriter } from './message-writer';
import { AFTERCARE } from './compose';
import { letterText, readOutText, speaksOf, visitLetterHtml } from './visit-letter';
import type { Subject } from './wording';

/** What there is to tell one patient, for somebody who may read it. */
export class PatientLetter {
  constructor(
    readonly subject: Subject,
    private readonly role: Role,
    private readonly now: Instant,
  ) {}

  /** Whether this message holds advice, which is between clinician and patient (role table of the design, chapter 9). */
  withholds(template: string): boolean {
    return this.role === 'reception' && this.subject.pathway.messages[template]?.on === AFTERCARE;
  }

  text(): string | null {
    return this.tells() ? letterText(this.subject) : null;
  }

  readOut(): string | null {
    return this.tells() ? readOutText(this.subject) : null;
  }

  html(): string | null {
    return this.tells() ? visitLetterHtml(this.subject, this.now) : null;
  }

  private tells(): boolean {
    return this.role !== 'reception' || speaksOf(this.subject) !== AFTERCARE;
  }
}

@Injectable()
export class PatientLetters {
  constructor(
    private readonly readers: Readers,
    private readonly writer: MessageWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Notes that it was read. @throws Problem 404 where the consultation does not exist for whoever asks. */
  async open(consultation: string, asking: AskingStaff, what: 'messages' | 'message' | 'visit-letter'): Promise<PatientLetter> {
    const { facts, role } = await this.readers.open(asking, { consultation, what });
    return new PatientLetter(await this.writer.subject(facts), role, this.clock.now().toISOString());
  }
}
