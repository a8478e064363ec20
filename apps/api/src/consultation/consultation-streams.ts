import { fold, nothing, type Consultation, type ConsultationFact } from '@anteroom/domain';
import { Inject, Injectable } from '@nestjs/common';
import { EVENT_LOG } from '../engine/engine.tokens';
import type { EventLog, Position } from '../engine/event-log';
import { factOf, type PositionedFact } from '../engine/recorder';
import { LastUsed } from './last-used';

/** As the log gives it back. Its shape was seen to when it was decided. */
export type RecordedConsultationFact = ConsultationFact & { position: Position };

/** A consultation at the end of its stream. Whoever is given one looks and does not touch. */
export interface AtHead {
  consultation: Consultation;
  /** Of its last fact; `null` before the booking. */
  position: Position | null;
}

const MOST_REMEMBERED = 2_000;
export const streamOf = (id: string): string => `consultation-${id}`;

/**
 * Consultations folded once and kept: what came since is read from the log each time, so that nobody is answered from
 * what has become untrue, and a command does not cost more for a long history.
 */
@Injectable()
export class ConsultationStreams {
  private readonly remembered = new LastUsed<AtHead>(MOST_REMEMBERED);

  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  async atHead(id: string): Promise<AtHead> {
    const known = this.remembered.get(id) ?? { consultation: nothing(id), position: null };
    const newer = await this.log.readStream(streamOf(id), known.consultation.revision + 1);
    return this.take(id, known, newer.map(factOf));
  }

  async facts(id: string, from = 0): Promise<RecordedConsultationFact[]> {
    return (await this.log.readStream(streamOf(id), from)).map(factOf) as RecordedConsultationFact[];
  }

  /** Two that read at once may bring the same facts; each is folded once. */
  private take(id: string, known: AtHead, facts: readonly PositionedFact[]): AtHead {
    try {
      for (const fact of facts) {
        if (fact.revision !== known.consultation.revision + 1) continue;
        fold(known.consultation, fact);
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
