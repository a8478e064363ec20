import type { Consultation } from '@anteroom/domain';
import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../http/problem';
import { VisitSecrets, type VisitSecretHashes } from '../message/visit-secrets';
import { Organisation, type Clinic } from '../organisation/organisation';
import { PatientIds } from './patient-ids.store';
import { Pathways } from './pathways';

/** What a command needs beside what somebody sent: the clinic's numbers, the pathway's times, fresh secrets, a patient's id. */
@Injectable()
export class Completion {
  @Inject() private readonly secrets!: VisitSecrets;
  @Inject() private readonly organisation!: Organisation;
  @Inject() private readonly pathways!: Pathways;
  @Inject() readonly patientIds!: PatientIds;

  async clinicOf({ clinic }: Pick<Consultation, 'clinic'>): Promise<Clinic> {
    const found = await this.organisation.clinic(clinic);
    if (!found) throw notFound();
    return found;
  }

  arrivalOpens({ pathway }: Consultation): string {
    return this.pathways.pinned(pathway).pathway.times.arrivalOpens;
  }

  /** The hashes of a fresh link and code; the secrets themselves wait in the operational store until the fact names them. */
  async freshLink({ id }: Consultation): Promise<VisitSecretHashes> {
    return (await this.secrets.issue(id)).hashes;
  }
}
