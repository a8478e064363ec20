import type { ConsultationFact } from '@anteroom/domain';
import type { Role } from '@anteroom/domain/kernel';
import { Injectable } from '@nestjs/common';
import { malformed, notFound, notYourRole } from '../http/problem';
import { mustWorkIn, type AskingStaff } from '../identity/asking';
import { ConsultationStreams } from './consultation-streams';
import { ReadingLog, type Reading } from './reading-log';

/** One consultation opened by somebody who may read it, in the role that lets them read most. */
export interface Opened {
  facts: readonly ConsultationFact[];
  role: Role;
}

const readsAs = ({ roles }: AskingStaff, reason: string | undefined): Role => {
  if (roles.includes('clinician')) return 'clinician';
  if (roles.includes('auditor') && reason) return 'auditor';
  if (roles.includes('reception')) return 'reception';
  if (roles.includes('auditor')) throw malformed([{ field: 'reason', sentence: 'Say why you read this record.' }]);
  throw notYourRole();
};

/** The door to what was recorded about a patient: own clinics only, an auditor with a reason, and every reading noted. */
@Injectable()
export class Readers {
  constructor(
    private readonly streams: ConsultationStreams,
    private readonly log: ReadingLog,
  ) {}

  /**
   * @throws Problem 404 outside one's clinics and before the booking, 403 for a role that reads none, 400 without a reason;
   * Unavailable where the reading could not be noted.
   */
  async open(asking: AskingStaff, reading: Reading & { consultation: string }): Promise<Opened> {
    const { consultation } = await this.streams.atHead(reading.consultation);
    if (consultation.revision === -1) throw notFound();
    mustWorkIn(asking, consultation.clinic);
    const role = readsAs(asking, reading.reason?.trim());
    const facts = (await this.streams.facts(reading.consultation)).filter(({ revision }) => revision <= (reading.revision ?? Infinity));
    await this.log.note({ id: asking.id, role }, reading);
    return { facts, role };
  }

  /** A list of a clinic: one reading, however many stand on it. @throws Problem, Unavailable as `open` */
  async list(asking: AskingStaff, reading: Reading & { clinic: string }): Promise<void> {
    mustWorkIn(asking, reading.clinic);
    await this.log.note({ id: asking.id, role: readsAs(asking, reading.reason?.trim()) }, reading);
  }

  /** Somebody looks for a person: whoever is found is read of. @throws Problem 400 for an auditor who does not say why */
  async found<Row extends { id: string }>(asking: AskingStaff, reason: string | undefined, search: () => Promise<Row[]>): Promise<Row[]> {
    const role = readsAs(asking, reason?.trim());
    const rows = await search();
    const reading: Reading = { what: 'search', ...(reason && { reason }) };
    const readings = rows.map(({ id }) => ({ ...reading, consultation: id }));
    await this.log.note({ id: asking.id, role }, ...(rows.length > 0 ? readings : [reading]));
    return rows;
  }
}
