import { fold, nothing, type Consultation, type ConsultationFact } from '@anteroom/domain';
import type { RecordedFact } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { EVENT_LOG } from '../engine/engine.tokens';
import type { EventLog, Position } from '../engine/event-log';
import { LastUsed } from '../engine/last-used';
import { factOf, type PositionedFact } from '../engine/recorder';
import { Seals } from '../engine/sealing/seals';

/** As the log gives it back. Its content was seen to when it was decided. */
export type RecordedConsultationFact = ConsultationFact & { position: Position };

/** A consultation at the end of its stream. Whoever is given one looks and does not touch. */
export interface AtHead {
  consultation: Consultation;
  /** Of its last fact; `null` before the booking. */
  position: Position | null;
  /** Commands already carried out, with the last revision each led to. */
  commands: Map<string, number>;
  /** Whose keys seal it: the patient as first booked, also when their numbers are corrected. */
  subject: string;
}

const MOST_REMEMBERED = 2_000;
export const streamOf = (id: string): string => `consultation-${id}`;

/**
 * Consultations folded once and kept, so that a command does not cost more for a long history. Nobody is answered from
 * what has become untrue: whoever only looks is given what came since, and what is written is checked by its revision.
 */
@Injectable()
export class ConsultationStreams {
  private readonly remembered = new LastUsed<AtHead>(MOST_REMEMBERED);

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    private readonly seals: Seals,
  ) {}

  async atHead(id: string): Promise<AtHead> {
    const known = this.remembered.get(id) ?? { consultation: nothing(id), position: null, commands: new Map(), subject: '' };
    const newer = await this.log.readStream(streamOf(id), known.consultation.revision + 1);
    return this.take(id, known, this.seals.unopened(newer.map(factOf)));
  }

  /** As it was when last looked at: another process may have gone on since. For whoever finds that out by appending. */
  async lately(id: string): Promise<AtHead> {
    return this.remembered.get(id) ?? this.atHead(id);
  }

  /** These facts were appended, the last of them at that position. */
  appended(id: string, known: AtHead, facts: readonly RecordedFact[], position: Position): void {
    this.take(id, known, facts.map((fact) => ({ ...fact, position })));
  }

  /** For whoever reads: opened, as far as there are keys. */
  async facts(id: string, from = 0): Promise<RecordedConsultationFact[]> {
    return this.seals.open(await this.sealedFacts(id, from));
  }

  /** As the log keeps them. */
  async sealedFacts(id: string, from = 0): Promise<RecordedConsultationFact[]> {
    return (await this.log.readStream(streamOf(id), from)).map(factOf) as RecordedConsultationFact[];
  }

  /** Two that read at once may bring the same facts; each is folded once. */
  private take(id: string, known: AtHead, facts: readonly PositionedFact[]): AtHead {
    try {
      for (const fact of facts) {
        if (fact.revision !== known.consultation.revision + 1) continue;
        fold(known.consultation, fact);
        if (fact.revision === 0) known.subject = (fact.data as { patient: string }).patient;
        known.commands.set(fact.command, fact.revision);
        known.position = fact.position;
      }
    } catch (error) {
      this.remembered.forget(id);
      throw error;
    }
    if (known.position !== null) this.remembered.set(id, known);
    return known;
  }
}
