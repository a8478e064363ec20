import type { Consultation } from '@anteroom/domain';
import { before } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Consultations } from '../consultation/consultations';
import { Pathways } from '../consultation/pathways';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';

const HOUR = 60 * 60_000;
const EXPECTED: readonly (string | null)[] = ['booked', 'invited'];

/** Notes that a link works, before its time: reception can see who has tried. At most once an hour. */
@Injectable()
export class LinkTries {
  constructor(
    private readonly consultations: Consultations,
    private readonly pathways: Pathways,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async note({ id, phase, start, pathway, entries, patient }: Consultation): Promise<void> {
    const now = this.clock.now().getTime();
    const { arrivalOpens } = this.pathways.pinned(pathway).pathway.times;
    const isEarly = EXPECTED.includes(phase) && now < Date.parse(before(start, arrivalOpens));
    const last = entries.findLast(({ type }) => type === 'VisitLinkTried')?.at;
    if (!isEarly || (last !== undefined && now - Date.parse(last) < HOUR)) return;
    await this.consultations.change({ id, stem: 'try-visit-link', input: {}, asking: { id: patient, roles: ['patient'] } });
  }
}
