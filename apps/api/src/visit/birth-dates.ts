import type { Day } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { Consultations } from '../consultation/consultations';
import { PerStream } from '../consultation/per-stream';
import { OPERATIONAL } from '../engine/engine.tokens';
import { birthDateDiffers, linkIs } from './visit-problems';
import type { Link } from './visit-links';
import type { VisitStore } from './visit.migrations';

/** So many wrong dates in a row lock the link. */
const MOST = 5;

/**
 * Compares birth dates, each counted in the store before it is looked at, so that neither a restart, nor many requests at
 * once, nor another node give more tries.
 */
@Injectable()
export class BirthDates {
  private readonly inTurn = new PerStream();

  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<VisitStore>,
    private readonly consultations: Consultations,
    private readonly streams: ConsultationStreams,
  ) {}

  /** @throws Problem 403 with how many tries are left; 409 once the link is locked. */
  confirm(link: Link, known: Day, told: Day): Promise<void> {
    return this.inTurn.run(link.hash, () => this.compare(link, known, told));
  }

  private async compare({ hash, clinic, consultation: { id } }: Link, known: Day, told: Day): Promise<void> {
    // Read again in one's turn: whoever came before may have locked it.
    const { link, entries } = (await this.streams.atHead(id)).consultation;
    if (link?.locked) throw linkIs('locked', clinic);
    // Unlocked by reception, it counts from none again.
    const before = entries.filter(({ type }) => type === 'VisitLocked').length;
    const counted = before === 0 ? hash : `${hash} ${before}`;
    const tries = await this.count(counted);
    if (told === known && tries <= MOST) return this.forgive(counted);
    if (tries < MOST) throw birthDateDiffers(MOST - tries, clinic);
    await this.consultations.change({ id, stem: 'lock-visit', input: { tries: MOST }, asking: { id: 'system', roles: ['system'] } });
    throw linkIs('locked', clinic);
  }

  /** One more, however many nodes count at once. */
  private async count(link: string): Promise<number> {
    const { tries } = await this.db
      .insertInto('visit_tries')
      .values({ link, tries: 1 })
      .onConflict((conflict) => conflict.column('link').doUpdateSet((row) => ({ tries: row('visit_tries.tries', '+', 1) })))
      .returning('tries')
      .executeTakeFirstOrThrow();
    return tries;
  }

  private async forgive(link: string): Promise<void> {
    await this.db.deleteFrom('visit_tries').where('link', '=', link).execute();
  }
}
