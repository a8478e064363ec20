import { Inject, Injectable } from '@nestjs/common';
import { type Instant, isRefused, refuse, type Refused } from '@anteroom/domain/kernel';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import type { UnrecordedFact } from '../engine/recorder';
import { type Change, type Changed, StreamWriter } from '../engine/stream-writer';
import { type ClinicDescription, type ClinicFact, clinicStream } from '../organisation/clinic.facts';
import { Organisation } from '../organisation/organisation';

type By = Pick<Change, 'actor' | 'command'>;

export interface Cover {
  staff: string;
  until: Instant;
  reason: string;
}

const DAY = 24 * 60 * 60 * 1000;
const LONGEST_COVER = 31 * DAY;

const noClinic = (): Refused => refuse('no-such-clinic', 'There is no such clinic.');

/** The one way to change a clinic. */
@Injectable()
export class ClinicRegister {
  constructor(
    private readonly writer: StreamWriter,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  open(id: string, description: ClinicDescription, by: By): Promise<Changed | Refused> {
    const opened: ClinicFact = { type: 'ClinicOpened', data: description };
    return this.write(id, by, (exists) => (exists ? refuse('clinic-exists', `There is a clinic "${id}" already. Give this one another id.`) : opened));
  }

  describe(id: string, description: ClinicDescription, by: By): Promise<Changed | Refused> {
    return this.write(id, by, (exists) => (exists ? { type: 'ClinicDescribed', data: description } : noClinic()));
  }

  /** Lets somebody from elsewhere see this clinic for a time: at most 31 days, then it is asked for anew. */
  async grantCover(id: string, { staff, until, reason }: Cover, by: By): Promise<Changed | Refused> {
    const length = Date.parse(until) - this.clock.now().getTime();
    if (length <= 0) return refuse('cover-ended-already', 'The cover would end before it began. Name a later moment.');
    if (length > LONGEST_COVER) return refuse('cover-too-long', 'Cover lasts 31 days at most. After that, give the person the clinic.');
    if (!(await this.organisation.member(staff))) return refuse('no-such-person', 'Nobody with that id works here.');
    return this.write(id, by, (exists) => (exists ? { type: 'CoverGranted', data: { staff, until }, sealed: { reason } } : noClinic()));
  }

  private async write(id: string, by: By, decide: (exists: boolean) => ClinicFact | Refused): Promise<Changed | Refused> {
    const changed = await this.writer.change({ stream: clinicStream(id), ...by }, (history) => {
      const decided = decide(history.length > 0);
      return isRefused(decided) ? decided : [decided satisfies UnrecordedFact];
    });
    if (!isRefused(changed)) await this.organisation.settle(changed.position);
    return changed;
  }
}
