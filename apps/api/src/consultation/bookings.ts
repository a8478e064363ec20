import { isRefused, refuse, type Instant, type Refused } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import { derivedUuid } from '../engine/uuid';
import type { Booked, Booking, BookingBy } from './booking';
import { ConsultationStreams } from './consultation-streams';
import { Consultations } from './consultations';
import { DoubleBookings } from './double-bookings';
import { PatientIds } from './patient-ids.store';
import { possibleDoubleBooking } from './possible-double-booking';
import { ReadingLog } from './reading-log';
import { References } from './references';

/** Makes consultations: for reception, and for whole lists. */
@Injectable()
export class Bookings {
  @Inject(CLOCK) private readonly clock!: Clock;
  @Inject() private readonly consultations!: Consultations;
  @Inject() private readonly streams!: ConsultationStreams;
  @Inject() private readonly patientIds!: PatientIds;
  @Inject() private readonly references!: References;
  @Inject() private readonly readingLog!: ReadingLog;
  @Inject() private readonly doubles!: DoubleBookings;

  /**
   * The same key gives the same consultation, also while both requests are on their way. `past` says that its time is
   * over: without it a time gone by is refused unless it is a late entry.
   * @throws Problem 409 `possible-double-booking` where it was asked to warn.
   */
  async book(booking: Booking, by: BookingBy): Promise<Booked | Refused> {
    const id = by.key === undefined ? randomUUID() : this.idUnder(booking.clinic, by.key);
    const isRepeat = (await this.streams.atHead(id)).consultation.revision !== -1;
    const objection = isRepeat ? null : await this.objection(booking, by);
    return objection ?? this.make(id, booking, by);
  }

  private async objection(booking: Booking, { asking, warnOfDouble, happenedAt }: BookingBy): Promise<Refused | null> {
    if (this.isOver(booking) && !booking.past && happenedAt === undefined) return alreadyOver();
    const others = warnOfDouble ? await this.doubles.likely(booking) : [];
    if (others.length === 0) return null;
    const reader = { id: asking.id, role: asking.roles.includes('clinician') ? ('clinician' as const) : ('reception' as const) };
    await this.readingLog.note(reader, ...others.map(({ id }) => ({ what: 'double-booking' as const, consultation: id })));
    throw possibleDoubleBooking(others);
  }

  private async make(id: string, booking: Booking, { asking, clinics, key, happenedAt, cause }: BookingBy): Promise<Booked | Refused> {
    const complete = async () => ({
      ...booking,
      ...(this.isOver(booking) && { past: true }),
      patient: await this.patientIds.idOf({ ...booking.details, clinic: booking.clinic }),
      reference: await this.references.next(),
    });
    const by = { asking, clinics, key, happenedAt, cause };
    const answer = await this.consultations.change({ id, stem: 'book', input: booking, complete, ...by });
    if (isRefused(answer)) return answer;
    const { reference } = (await this.streams.atHead(id)).consultation;
    return { id, reference, revision: answer.revision, position: answer.position };
  }

  /** The consultation that a booking under this key makes, or made. */
  idUnder(clinic: string, key: string): string {
    return derivedUuid(`booking in ${clinic}`, key);
  }

  private isOver({ start, minutes }: { start: Instant; minutes: number }): boolean {
    return Date.parse(start) + minutes * 60_000 <= this.clock.now().getTime();
  }
}

const alreadyOver = (): Refused =>
  refuse('appointment-must-be-ahead', 'That time has passed. Choose a later one, or enter it as a late entry with the time when it was booked.');
