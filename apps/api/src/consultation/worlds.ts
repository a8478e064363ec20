import type { Consultation, Pathway, World } from '@anteroom/domain';
import { before, type Instant } from '@anteroom/domain/kernel';
import { Injectable } from '@nestjs/common';
import { ServiceTimes } from '../engine/service-times';
import { Organisation } from '../organisation/organisation';

/** What rules may ask that the facts do not say: the clinic's second number, and whether we were there to be reached. */
@Injectable()
export class Worlds {
  constructor(
    private readonly organisation: Organisation,
    private readonly serviceTimes: ServiceTimes,
  ) {}

  /** `now` is the moment it is decided for; the service counts from when the patient could first arrive. */
  async around({ clinic, start }: Consultation, { arrivalOpens }: Pathway['times'], now: Instant): Promise<World> {
    const found = clinic ? await this.organisation.clinic(clinic) : null;
    const serviceUp = start ? this.serviceTimes.wasUp(before(start, arrivalOpens), now) : null;
    return { backupRoute: Boolean(found?.backupNumber.trim()), serviceUp };
  }
}
