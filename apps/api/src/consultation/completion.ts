import { consultationRecord, type Consultation, type PatientDetails } from '@anteroom/domain';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, Problem } from '../http/problem';
import { GuestSecrets } from '../message/guest-secrets';
import { VisitSecrets, type VisitSecretHashes } from '../message/visit-secrets';
import { Organisation, type Clinic } from '../organisation/organisation';
import { ChatLines } from './chat-lines';
import { ConsultationStreams } from './consultation-streams';
import { PatientIds } from './patient-ids.store';
import { Pathways } from './pathways';

const noSuchGuest = (): Problem => new Problem(409, 'no-such-guest', 'Nobody is invited under this name any more.');

/** What a command needs beside what somebody sent: the clinic's numbers, the pathway's times, fresh secrets, a patient's id. */
@Injectable()
export class Completion {
  @Inject() private readonly secrets!: VisitSecrets;
  @Inject() private readonly guestSecrets!: GuestSecrets;
  @Inject() private readonly organisation!: Organisation;
  @Inject() private readonly pathways!: Pathways;
  @Inject() private readonly streams!: ConsultationStreams;
  @Inject() readonly chatLines!: ChatLines;
  @Inject() readonly patientIds!: PatientIds;

  async clinicOf({ clinic }: Pick<Consultation, 'clinic'>): Promise<Clinic> {
    const found = await this.organisation.clinic(clinic);
    if (!found) throw notFound();
    return found;
  }

  arrivalOpens({ pathway }: Consultation): string {
    return this.pathways.pinned(pathway).pathway.times.arrivalOpens;
  }

  /** Who the patient is, as far as is known now; `null` when erased. */
  async patientOf({ id }: Consultation): Promise<PatientDetails | null> {
    return consultationRecord(await this.streams.facts(id)).patient;
  }

  /** The hashes of a fresh link and code; the secrets themselves wait in the operational store until the fact names them. */
  async freshLink({ id }: Consultation): Promise<VisitSecretHashes> {
    return (await this.secrets.issue(id)).hashes;
  }

  /**
   * The id of a guest, a new one unless it is said, and the hash of a fresh link; the link itself waits in the operational store.
   * @throws Problem 409 for an id that was never given to a guest of theirs: it may be somebody else's in the same call.
   */
  async freshGuest({ id, guests }: Consultation, guest?: string): Promise<{ guest: string; token: string }> {
    if (guest !== undefined && !guests.some((one) => one.guest === guest)) throw noSuchGuest();
    return this.guestSecrets.issue(id, guest);
  }
}
