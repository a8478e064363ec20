import type { Consultation, Pathway, World } from '@anteroom/domain';
import { Injectable } from '@nestjs/common';
import { Organisation } from '../organisation/organisation';

/** What rules may ask that the facts do not say: the clinic's second number, and whether we were there to be reached. */
@Injectable()
export class Worlds {
  constructor(private readonly organisation: Organisation) {}

  async around({ clinic }: Pick<Consultation, 'clinic'>, _times: Pathway['times']): Promise<World> {
    const found = clinic ? await this.organisation.clinic(clinic) : null;
    return { backupRoute: Boolean(found?.backupNumber.trim()), serviceUp: null };
  }
}
