import { boardShowsContentOf, isConsultationFact, moveBoardRow, type BoardRow } from '@anteroom/domain';
import type { RecordedFact } from '@anteroom/domain/kernel';
import type { Transaction } from 'kysely';
import type { StoredEvent } from '../engine/event-log';
import { factOf } from '../engine/recorder';
import type { View } from '../engine/view';
import { loadRows, storeRows, storeWords, type Touched } from './consultation-rows';
import { createTables, TABLES } from './consultations.schema';
import type { ConsultationTables } from './consultations.tables';
import { foldErased, type RowSources } from './erased-rows';
import type { Pathways } from './pathways';
import { SideTables } from './side-tables';

/** What listeners of this view are told: which consultation changed, where, and when it takes place. */
export interface ConsultationChanged {
  id: string;
  clinic: string;
}

/** Facts that are taken apart at once; more would outlive the young part of memory, and cost more to forget than to read. */
const TOGETHER = 250;
const STREAM = 'consultation-';
const idOf = ({ stream }: Pick<StoredEvent, 'stream'>): string => stream.slice(STREAM.length);

function take(pathways: Pathways, sides: SideTables, one: Touched, fact: RecordedFact): void {
  if (!isConsultationFact(fact)) throw new Error(`${fact.stream} holds ${fact.type}, which is no fact of a consultation`);
  one.row = moveBoardRow(one.row, fact, pathways.pinned(fact.pathway).pathway);
  sides.take(one.row.id, fact);
}

async function fold(trx: Transaction<ConsultationTables>, { pathways, seals }: RowSources, ours: readonly StoredEvent[]): Promise<BoardRow[]> {
  if (ours.length === 0) return [];
  const touched = await loadRows(trx, [...new Set(ours.map(idOf))]);
  const sides = new SideTables();
  for (let next = 0; next < ours.length; next += TOGETHER) {
    const facts = await seals.open(ours.slice(next, next + TOGETHER).map(factOf), boardShowsContentOf);
    for (const fact of facts) take(pathways, sides, touched.get(idOf(fact)) as Touched, fact);
  }
  await storeRows(trx, touched.values());
  await storeWords(trx, touched.values());
  await sides.store(trx, (id) => touched.get(id)?.stored !== null);
  return [...touched.values()].flatMap(({ row }) => row ?? []);
}

/** Board, search, deadlines and links share one fold and one transaction, so that none of them is ahead of another. */
export const consultationsView = (sources: RowSources): View<ConsultationTables> => ({
  name: 'consultations',
  version: 4,
  tables: TABLES,
  create: createTables,

  async apply(trx, events) {
    const folded = await fold(trx, sources, events.filter(({ stream }) => stream.startsWith(STREAM)));
    const erased = await foldErased(trx, sources, events);
    return [...folded, ...erased].map(({ id, clinic }): ConsultationChanged => ({ id, clinic }));
  },
});
