import type { ConsultationFact } from '@anteroom/domain';
import type { Transaction } from 'kysely';
import type { ConsultationTables } from './consultations.tables';

type Trx = Transaction<ConsultationTables>;

/** What is to be done when, as the stamps arm, clear and pass it. */
export async function foldDeadlines(trx: Trx, consultation: string, { stamp }: ConsultationFact): Promise<void> {
  const over = [...(stamp?.cleared ?? []), ...(stamp?.passed ? [stamp.passed] : [])];
  if (over.length > 0) {
    await trx.deleteFrom('deadlines').where('consultation', '=', consultation).where('deadline', 'in', over).execute();
  }
  for (const { id, epoch, due } of stamp?.armed ?? []) {
    await trx.replaceInto('deadlines').values({ consultation, deadline: id, epoch, due }).execute();
  }
}

/** A new link takes the place of the one before; an old one stays known, so that whoever brings it is told whom to ring. */
export async function foldLinks(trx: Trx, consultation: string, fact: ConsultationFact): Promise<void> {
  if (fact.type !== 'VisitLinkIssued' && fact.type !== 'VisitLinkWithdrawn') return;
  await trx.updateTable('visit_links').set({ withdrawn: 1 }).where('consultation', '=', consultation).execute();
  if (fact.type === 'VisitLinkIssued') {
    await trx.replaceInto('visit_links').values({ ...fact.data, consultation, withdrawn: 0 }).execute();
  }
}
