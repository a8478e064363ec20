import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { notFound } from '../http/problem';
import { mustWorkIn, type SignedIn } from '../identity/asking';
import { tokenOf } from '../identity/session-cookie';
import { admit, notSignedIn } from '../identity/signed-in.guard';
import { StaffSessions } from '../identity/staff-sessions';
import { openAgain } from '../visit/visit-problems';
import { CallComers, type Coming } from './call-comers';

/** Whoever may come to a call, before their browser has said anything. */
export interface Caller extends Coming {
  /** Of the address of the call they came by. */
  path: string;
  /** Whom limits count: a session, a visit. */
  key: string;
  /**
   * Asked again while they are there. `inUse`: they are talking to somebody, which is a sign of life as much as any request:
   * nobody is signed out for listening to a patient.
   */
  stillMay(inUse: boolean): Promise<boolean>;
}

/** Finds out who wants a line, by the cookies of the request, exactly as for any other request. */
@Injectable()
export class Callers {
  constructor(
    private readonly sessions: StaffSessions,
    private readonly streams: ConsultationStreams,
    private readonly comers: CallComers,
  ) {}

  /** A clinician of the consultation's clinic. @throws Problem 401, 403, 404 */
  async staff(request: Request, consultation: string): Promise<Caller> {
    const token = tokenOf(request);
    const signedIn = token && (await this.sessions.find(token));
    if (!signedIn) throw notSignedIn();
    admit(signedIn, ['clinician']);
    const { clinic, revision } = (await this.streams.atHead(consultation)).consultation;
    if (revision === -1) throw notFound();
    mustWorkIn(signedIn.asking, clinic);
    const { id: user, name } = signedIn.asking;
    const { key } = signedIn.session;
    return {
      consultation, key, path: `/api/consultations/${consultation}/call`,
      comer: { user, name, role: 'clinician', standing: 'host' },
      stillMay: async (inUse) => isAdmitted(await (inUse ? this.sessions.find(token) : this.sessions.look(key)), clinic),
    };
  }

  /** The patient, or a guest of theirs. @throws Problem 401 */
  async visitor(request: Request, visit: string): Promise<Caller> {
    const coming = await this.comers.comerFor(request, visit);
    if (!coming) throw openAgain();
    return { ...coming, key: visit, path: `/api/visits/${visit}/call`, stillMay: async () => (await this.comers.comerFor(request, visit)) !== null };
  }
}

const isAdmitted = (signedIn: SignedIn | null, clinic: string): boolean =>
  signedIn !== null && !signedIn.session.locked && signedIn.asking.roles.includes('clinician') && signedIn.asking.clinics.includes(clinic);
