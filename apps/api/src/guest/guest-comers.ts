import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { CallComers, type ComerSource, type Coming } from '../call/call-comers';
import { visitTokenOf } from '../visit/visit-cookie';
import { GuestPages } from './guest-pages';
import { GuestGuard } from './guest.guard';

/** A guest's visit leads to the door of the call, where the clinician lets them in. */
@Injectable()
export class GuestComers implements ComerSource {
  constructor(
    comers: CallComers,
    private readonly guard: GuestGuard,
    private readonly pages: GuestPages,
  ) {
    comers.add(this);
  }

  /** Before its time there is no door yet; after the end none any more. */
  async comerFor(request: Request, visit: string): Promise<Coming | null> {
    const token = visitTokenOf(request);
    const found = token === null ? null : await this.guard.admitted(visit, token);
    if (!found) return null;
    const { state, guest: { name } } = await this.pages.of(found);
    if (state === 'too-early' || state === 'over') return null;
    return { consultation: found.consultation, comer: { user: found.guest, role: found.kind, name, standing: 'guest' } };
  }
}
