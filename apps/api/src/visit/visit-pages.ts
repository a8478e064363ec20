import { placeOf, visit, type VisitPage } from '@anteroom/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Boards } from '../consultation/boards';
import { dayIn, spanOf } from '../consultation/clinic-day';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { Pathways } from '../consultation/pathways';
import { ReadingLog } from '../consultation/reading-log';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import type { Position } from '../engine/event-log';
import { notFound } from '../http/problem';
import { Organisation, type Clinic } from '../organisation/organisation';

export interface VisitAnswer {
  visit: VisitPage;
  clinic: Pick<Clinic, 'name' | 'zone' | 'address' | 'helpNumber' | 'backupNumber' | 'ringingNumber'>;
  position: Position | null;
}

/** What a patient sees: the consultation from the log itself, and their place in the same queue as on the board. */
@Injectable()
export class VisitPages {
  @Inject() private readonly boards!: Boards;
  @Inject() private readonly streams!: ConsultationStreams;
  @Inject() private readonly pathways!: Pathways;
  @Inject() private readonly organisation!: Organisation;
  @Inject() private readonly readingLog!: ReadingLog;
  @Inject(CLOCK) private readonly clock!: Clock;

  async of(id: string): Promise<VisitAnswer> {
    const { consultation, position } = await this.streams.atHead(id);
    const clinic = await this.organisation.clinic(consultation.clinic);
    if (!clinic) throw notFound();
    const { name, zone, address, helpNumber, backupNumber, ringingNumber } = clinic;
    const now = this.clock.now().toISOString();
    // The view may be a moment behind the log; a place in the queue is never worth waiting for.
    const rows = await this.boards.day(clinic.id, spanOf(zone, dayIn(zone, consultation.start)));
    const { times } = this.pathways.pinned(consultation.pathway).pathway;
    const page = visit(await this.streams.facts(id), { now, times, place: placeOf(rows, id, now) });
    page.appointment.clinicianName ??= await this.nameOf(consultation.clinician);
    return { visit: page, clinic: { name, zone, address, helpNumber, backupNumber, ringingNumber }, position };
  }

  /** Of a clinician whom the booking did not name: the appointment was moved to them. */
  private async nameOf(clinician: string | null): Promise<string | null> {
    return clinician && ((await this.organisation.member(clinician))?.name ?? null);
  }

  /** Through the patient's own link, whoever holds it: told apart from what staff read. @throws Unavailable */
  async noteReading(id: string): Promise<void> {
    const { patient } = (await this.streams.atHead(id)).consultation;
    await this.readingLog.note({ id: patient, role: 'patient' }, { what: 'visit', consultation: id });
  }

  async clinicOf(id: string): Promise<string> {
    return (await this.streams.atHead(id)).consultation.clinic;
  }
}
