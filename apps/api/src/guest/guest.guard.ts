import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { notFound } from '../http/problem';
import { visitTokenOf } from '../visit/visit-cookie';
import { Visits } from '../visit/visits';
import { comeAgain } from './guest-problems';
import { standing, type InvitedGuest } from './guest-visit';

/** A guest who came by a link that still holds. */
export interface GuestVisit extends InvitedGuest {
  /** The visit's id. */
  id: string;
  consultation: string;
}
interface GuestRequest extends Request {
  guest?: GuestVisit;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Admits the guest whose cookie fits the visit in the address, as long as the link they came by holds. */
@Injectable()
export class GuestGuard implements CanActivate {
  constructor(
    private readonly visits: Visits,
    private readonly streams: ConsultationStreams,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<GuestRequest>();
    const id = String(request.params['visit']);
    if (!UUID.test(id)) throw notFound();
    const token = visitTokenOf(request);
    const guest = token === null ? null : await this.admitted(id, token);
    if (!guest) throw comeAgain();
    request.guest = guest;
    return true;
  }

  /** Null for a patient's visit, once the session is over, and when the guest's link was withdrawn. */
  async admitted(id: string, token: string): Promise<GuestVisit | null> {
    const visit = await this.visits.find(id, token);
    if (!visit?.guest) return null;
    const { consultation } = await this.streams.atHead(visit.consultation);
    const guest = standing(consultation, visit.guest, visit.link);
    return guest ? { ...guest, id, consultation: visit.consultation } : null;
  }
}

/** The `GuestVisit` of this request, as a parameter. */
export const GuestVisiting = createParamDecorator((_: unknown, context: ExecutionContext): GuestVisit => {
  const { guest } = context.switchToHttp().getRequest<GuestRequest>();
  if (!guest) throw new Error('Asked who is the guest where nobody has to be');
  return guest;
});
