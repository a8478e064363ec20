import type { ConsultationFact } from '@anteroom/domain';
import type { Transaction } from 'kysely';
import { among, together } from '../engine/among';
import type { ConsultationTables } from './consultations.tables';

type Trx = Transaction<ConsultationTables>;
type Deadline = ConsultationTables['deadlines'];
type Link = ConsultationTables['visit_links'];

/** What a batch of facts does to deadlines and links, gathered so that it is written at once. */
export class SideTables {
  /** By consultation and deadline: as it is armed now, or null where it is over. */
  private readonly deadlines = new Map<string, Pick<Deadline, 'consultation' | 'deadline'> & { armed: Deadline | null }>();
  /** By consultation, the last one the one that leads in. */
  private readonly links = new Map<string, Link[]>();

  /** What is to be done when, as the stamps arm, clear and pass it; and which link leads in. */
  take(consultation: string, fact: ConsultationFact): void {
    this.takeStamp(consultation, fact);
    if (fact.type === 'VisitLinkIssued' || fact.type === 'VisitLinkWithdrawn') this.takeLink(consultation, fact);
  }

  /** `isKnown`: whether it was stored before this batch; of others there is nothing to take away. */
  async store(trx: Trx, isKnown: (consultation: string) => boolean): Promise<void> {
    await this.storeDeadlines(trx, isKnown);
    await this.storeLinks(trx, isKnown);
  }

  private takeStamp(consultation: string, { stamp }: ConsultationFact): void {
    for (const deadline of stamp?.cleared ?? []) this.set(consultation, deadline, null);
    if (stamp?.passed) this.set(consultation, stamp.passed, null);
    for (const { id, epoch, due } of stamp?.armed ?? []) this.set(consultation, id, { consultation, deadline: id, epoch, due });
  }

  private set(consultation: string, deadline: string, armed: Deadline | null): void {
    this.deadlines.set(`${consultation} ${deadline}`, { consultation, deadline, armed });
  }

  /** A new link takes the place of the one before; an old one stays known, so that whoever brings it is told whom to ring. */
  private takeLink(consultation: string, fact: ConsultationFact<'VisitLinkIssued' | 'VisitLinkWithdrawn'>): void {
    const links = this.links.get(consultation) ?? [];
    this.links.set(consultation, links);
    for (const link of links) link.withdrawn = 1;
    if (fact.type !== 'VisitLinkIssued') return;
    const { token, code } = fact.data as { token: string; code: string };
    links.push({ token, code, consultation, withdrawn: 0 });
  }

  private async storeDeadlines(trx: Trx, isKnown: (consultation: string) => boolean): Promise<void> {
    const over = new Map<string, string[]>();
    const armed: Deadline[] = [];
    for (const { consultation, deadline, armed: now } of this.deadlines.values()) {
      if (now) armed.push(now);
      else if (isKnown(consultation)) over.set(deadline, [...(over.get(deadline) ?? []), consultation]);
    }
    for (const [deadline, of] of over) await trx.deleteFrom('deadlines').where('deadline', '=', deadline).where('consultation', 'in', among(trx, of)).execute();
    for (const rows of together(armed)) await arm(trx, rows);
  }

  private async storeLinks(trx: Trx, isKnown: (consultation: string) => boolean): Promise<void> {
    const known = [...this.links.keys()].filter(isKnown);
    if (known.length > 0) await trx.updateTable('visit_links').set({ withdrawn: 1 }).where('consultation', 'in', among(trx, known)).execute();
    for (const rows of together([...this.links.values()].flat())) await link(trx, rows);
  }
}

const arm = (trx: Trx, rows: Deadline[]) =>
  trx
    .insertInto('deadlines')
    .values(rows)
    .onConflict((on) => on.columns(['consultation', 'deadline']).doUpdateSet((its) => ({ epoch: its.ref('excluded.epoch'), due: its.ref('excluded.due') })))
    .execute();

const link = (trx: Trx, rows: Link[]) =>
  trx
    .insertInto('visit_links')
    .values(rows)
    .onConflict((on) =>
      on.column('token').doUpdateSet((its) => ({
        code: its.ref('excluded.code'),
        consultation: its.ref('excluded.consultation'),
        withdrawn: its.ref('excluded.withdrawn'),
      })),
    )
    .execute();
