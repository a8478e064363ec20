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
 * Compares birth dates, one after the other for each link. Counted on disk, so that neither a restart nor many requests
 * at once give more tries.
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
    const locked = (await this.streams.atHead(id)).consultation.link?.locked;
    if (locked) throw linkIs('locked', clinic);
    const before = await this.tries(hash);
    // A full count on a link that is open: reception has unlocked it.
    const tries = before >= MOST ? 0 : before;
    if (told === known) return this.count(hash, 0);
    await this.count(hash, tries + 1);
    if (tries + 1 < MOST) throw birthDateDiffers(MOST - tries - 1, clinic);
    await this.consultations.change({ id, stem: 'lock-visit', input: { tries: MOST }, asking: { id: 'system', roles: ['system'] } });
    throw linkIs('locked', clinic);
  }

  private async tries(link: string): Promise<number> {
    const row = await this.db.selectFrom('visit_tries').select('tries').where('link', '=', link).executeTakeFirst();
    return row?.tries ?? 0;
  }

  private async count(link: string, tries: number): Promise<void> {
    await this.db.insertInto('visit_tries').values({ link, tries }).onConflict((conflict) => conflict.column('link').doUpdateSet({ tries })).execute();
  }
}
