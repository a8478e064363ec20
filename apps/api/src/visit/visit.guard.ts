import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { notFound } from '../http/problem';
import { visitTokenOf } from './visit-cookie';
import { openAgain } from './visit-problems';
import { Visits, type Visit } from './visits';

interface VisitRequest extends Request {
  visiting?: Visit;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Admits the patient whose cookie fits the visit in the address, as long as the link they came by holds. */
@Injectable()
export class VisitGuard implements CanActivate {
  constructor(
    private readonly visits: Visits,
    private readonly streams: ConsultationStreams,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<VisitRequest>();
    const id = String(request.params['visit']);
    if (!UUID.test(id)) throw notFound();
    const token = visitTokenOf(request);
    const visit = token === null ? null : await this.admitted(id, token);
    if (!visit) throw openAgain();
    request.visiting = visit;
    return true;
  }

  /** Null once the session is over, or the link was withdrawn or issued anew; and for a guest, whose page is another. */
  async admitted(id: string, token: string): Promise<Visit | null> {
    const visit = await this.visits.find(id, token);
    if (visit?.guest) return null;
    const link = visit && (await this.streams.atHead(visit.consultation)).consultation.link;
    return link && link.token === visit.link ? visit : null;
  }
}

/** The `Visit` of this request, as a parameter. */
export const Visiting = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const { visiting } = context.switchToHttp().getRequest<VisitRequest>();
  if (!visiting) throw new Error('Asked who is visiting where nobody has to be');
  return visiting;
});
