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
    const insert = trx.insertInto('deadlines').values({ consultation, deadline: id, epoch, due });
    await insert.onConflict((on) => on.columns(['consultation', 'deadline']).doUpdateSet({ epoch, due })).execute();
  }
}

/** A new link takes the place of the one before; an old one stays known, so that whoever brings it is told whom to ring. */
export async function foldLinks(trx: Trx, consultation: string, fact: ConsultationFact): Promise<void> {
  if (fact.type !== 'VisitLinkIssued' && fact.type !== 'VisitLinkWithdrawn') return;
  await trx.updateTable('visit_links').set({ withdrawn: 1 }).where('consultation', '=', consultation).execute();
  if (fact.type === 'VisitLinkIssued') {
    const link = { code: fact.data.code, consultation, withdrawn: 0 };
    await trx.insertInto('visit_links').values({ token: fact.data.token, ...link }).onConflict((on) => on.column('token').doUpdateSet(link)).execute();
  }
}
