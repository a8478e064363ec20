import type { Consultation, Pathway, World } from '@anteroom/domain';
import { after, before, type Instant } from '@anteroom/domain/kernel';
import { Injectable } from '@nestjs/common';
import { ServiceTimes } from '../engine/service-times';
import { Organisation } from '../organisation/organisation';

/** Minutes after the appointment's end. An outage in the night after says nothing about a patient of the morning. */
const WAITED_FOR = 120;
const earlier = (one: Instant, other: Instant): Instant => (Date.parse(one) < Date.parse(other) ? one : other);

/** What rules may ask that the facts do not say: the clinic's second number, and whether we were there to be reached. */
@Injectable()
export class Worlds {
  constructor(
    private readonly organisation: Organisation,
    private readonly serviceTimes: ServiceTimes,
  ) {}

  /** The service counts from when the patient could first arrive until now, or until nobody expected them any more. */
  async around({ clinic, start, minutes }: Consultation, { arrivalOpens }: Pathway['times'], now: Instant): Promise<World> {
    const found = clinic ? await this.organisation.clinic(clinic) : null;
    const serviceUp = start ? this.serviceTimes.wasUp(before(start, arrivalOpens), earlier(now, after(start, `PT${minutes + WAITED_FOR}M`))) : null;
    return { backupRoute: Boolean(found?.backupNumber.trim()), serviceUp };
  }
}
