import { isConsultationFact, moveBoardRow, type BoardRow, type ErasedKey } from '@anteroom/domain';
import type { RecordedFact } from '@anteroom/domain/kernel';
import type { Transaction } from 'kysely';
import type { EventLog, Position, StoredEvent } from '../engine/event-log';
import { factOf } from '../engine/recorder';
import type { Seals } from '../engine/sealing/seals';
import { loadRows, storeRows, storeWords } from './consultation-rows';
import { streamOf } from './consultation-streams';
import type { ConsultationTables } from './consultations.tables';
import type { Pathways } from './pathways';

/** Where a row is folded from. */
export interface RowSources {
  log: EventLog;
  pathways: Pathways;
  seals: Seals;
}

type Erased = RecordedFact<string, { keys: ErasedKey[] }>;
const STREAM = 'patient-';

/**
 * Rows of patients whose keys were destroyed, folded once more: what their seals held is not there any more, and so neither
 * on a list nor found by a search. Answers with those that changed.
 */
export async function foldErased(trx: Transaction<ConsultationTables>, sources: RowSources, events: readonly StoredEvent[]): Promise<BoardRow[]> {
  const erased = events.filter(({ type }) => type === 'PatientErased').map((event) => factOf(event) as Erased & { position: Position });
  const end = events.at(-1)?.position;
  if (erased.length === 0 || end === undefined) return [];
  sources.seals.forget(erased.flatMap(({ data }) => data.keys.map(({ id }) => id)));
  const patients = erased.map(({ stream }) => stream.slice(STREAM.length));
  const found = await trx.selectFrom('consultations').select('id').where('patient', 'in', patients).execute();
  const touched = await loadRows(trx, found.map(({ id }) => id));
  for (const [id, one] of touched) one.row = await foldAnew(id, end, sources);
  await storeRows(trx, touched.values());
  await storeWords(trx, touched.values());
  return [...touched.values()].flatMap(({ row }) => row ?? []);
}

/** As far as the view has come, and no further. */
async function foldAnew(id: string, end: Position, { log, pathways, seals }: RowSources): Promise<BoardRow | null> {
  const events = (await log.readStream(streamOf(id))).filter(({ position }) => position <= end);
  let row: BoardRow | null = null;
  for (const fact of await seals.open<RecordedFact>(events.map(factOf))) {
    if (isConsultationFact(fact)) row = moveBoardRow(row, fact, pathways.pinned(fact.pathway).pathway);
  }
  return row;
}
