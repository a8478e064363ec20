import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Boards } from '../consultation/boards';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { deviceOf } from '../visit/device-cookie';
import { visitTokenOf } from '../visit/visit-cookie';
import { VisitGuard } from '../visit/visit.guard';
import { CallComers, type ComerSource, type Coming } from './call-comers';

/** The patient, by the visit whose cookie they bring. */
@Injectable()
export class PatientComers implements ComerSource {
  constructor(
    comers: CallComers,
    private readonly guard: VisitGuard,
    private readonly streams: ConsultationStreams,
    private readonly boards: Boards,
  ) {
    comers.add(this);
  }

  async comerFor(request: Request, visit: string): Promise<Coming | null> {
    const token = visitTokenOf(request);
    const admitted = token === null ? null : await this.guard.admitted(visit, token);
    if (!admitted) return null;
    const { consultation } = admitted;
    const { patient: user } = (await this.streams.atHead(consultation)).consultation;
    const name = (await this.boards.row(consultation))?.patient.name ?? 'Patient';
    const device = deviceOf(request);
    return { consultation, comer: { user, name, role: 'patient', standing: 'expected', ...(device !== undefined && { device }) } };
  }
}
