import type { BoardRow } from '@anteroom/domain';
import type { Instant } from '@anteroom/domain/kernel';
import { Injectable } from '@nestjs/common';
import { Boards } from './boards';
import type { Booking } from './booking';
import { personOf } from './consultation-rows';
import { PatientIds } from './patient-ids.store';

export interface Other {
  id: string;
  reference: string;
  start: Instant;
}

const DAY = 24 * 60 * 60_000;
const ENDED = ['cancelled', 'did-not-attend', 'left-unseen'];
const nameOf = ({ name }: Booking['details']): string => [name.title, name.given, name.family].filter(Boolean).join(' ');

/**
 * Looks for what may be the same booking twice: the same patient that day, by number or else by name and birthday; or the
 * same clinician at the same time. Always a question to reception, never an answer.
 */
@Injectable()
export class DoubleBookings {
  constructor(
    private readonly boards: Boards,
    private readonly patientIds: PatientIds,
  ) {}

  async likely(booking: Booking): Promise<Other[]> {
    const { clinic, details, clinician } = booking;
    const start = Date.parse(booking.start);
    const around = { from: new Date(start - DAY / 2).toISOString(), to: new Date(start + DAY / 2).toISOString() };
    const patient = await this.patientIds.known({ ...details, clinic });
    const person = personOf(nameOf(details), details.dateOfBirth);
    const rows = await this.boards.runner.rows
      .selectFrom('consultations')
      .select(['patient', 'person', 'row'])
      .where('clinic', '=', clinic)
      .where('start', '>', around.from)
      .where('start', '<', around.to)
      .where('phase', 'not in', ENDED)
      .execute();
    const same = ({ patient: theirs, person: them }: { patient: string; person: string }): boolean => theirs === patient || them === person;
    const overlaps = (other: BoardRow): boolean => {
      const begins = Date.parse(other.start);
      return begins < start + booking.minutes * 60_000 && start < begins + other.minutes * 60_000;
    };
    return rows
      .map((found) => ({ found, row: JSON.parse(found.row) as BoardRow }))
      .filter(({ found, row }) => same(found) || (clinician && row.clinician === clinician && overlaps(row)))
      .map(({ row: { id, reference, start: at } }) => ({ id, reference, start: at }));
  }
}
