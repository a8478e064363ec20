import type { Consultation, ConsultationRecord } from '@anteroom/domain';
import { consultationRecord, visit } from '@anteroom/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Boards } from '../consultation/boards';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { Pathways } from '../consultation/pathways';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import { hashOfCode, hashOfToken } from '../message/visit-secrets';
import { Organisation, type Clinic } from '../organisation/organisation';

/** What the patient brings: the link's secret, or the code from the letter. */
export interface Brought {
  token?: string;
  code?: string;
}

export type LinkState = 'open' | 'locked' | 'withdrawn' | 'closed';

/** A link that leads to a visit, as it stands now. */
export interface Link {
  /** Hash of its token, whichever of the two was brought. */
  hash: string;
  state: LinkState;
  consultation: Consultation;
  record: ConsultationRecord;
  clinic: Clinic;
}

/** Where a link leads. Looking consumes nothing and tells nobody anything. */
@Injectable()
export class VisitLinks {
  @Inject(CLOCK) private readonly clock!: Clock;
  @Inject() private readonly boards!: Boards;
  @Inject() private readonly streams!: ConsultationStreams;
  @Inject() private readonly pathways!: Pathways;
  @Inject() private readonly organisation!: Organisation;

  /** Null for a link that was never given out. */
  async find(brought: Brought): Promise<Link | null> {
    await this.boards.catchUp();
    const found = await this.row(brought);
    if (!found) return null;
    const { consultation } = await this.streams.atHead(found.consultation);
    const clinic = await this.organisation.clinic(consultation.clinic);
    if (!clinic) return null;
    const facts = await this.streams.facts(consultation.id);
    const { times } = this.pathways.pinned(consultation.pathway).pathway;
    const closed = visit(facts, { now: this.clock.now().toISOString(), times }).state === 'closed';
    const state = stateOf(found.token, consultation, closed);
    return { hash: found.token, state, consultation, record: consultationRecord(facts), clinic };
  }

  private async row({ token, code }: Brought): Promise<{ token: string; consultation: string } | undefined> {
    const links = this.boards.runner.rows.selectFrom('visit_links').select(['token', 'consultation']);
    if (token !== undefined) return links.where('token', '=', hashOfToken(token)).executeTakeFirst();
    return code === undefined ? undefined : links.where('code', '=', hashOfCode(code)).executeTakeFirst();
  }
}

/** The stream says which link holds; the list only remembers the others. */
const stateOf = (hash: string, { link }: Consultation, closed: boolean): LinkState => {
  if (link?.token !== hash) return 'withdrawn';
  if (closed) return 'closed';
  return link.locked ? 'locked' : 'open';
};
