import { boardRow, isConsultationFact, type BoardRow } from '@anteroom/domain';
import type { Transaction } from 'kysely';
import type { StoredEvent } from '../engine/event-log';
import { factOf } from '../engine/recorder';
import type { View } from '../engine/view';
import { createTables, dropTables } from './consultations.schema';
import type { ConsultationTables } from './consultations.tables';
import { isOpen } from './is-open';
import type { Pathways } from './pathways';
import { wordsOf } from './search-words';
import { foldDeadlines, foldLinks } from './side-tables';

/** What listeners of this view are told: which consultation changed, where, and when it takes place. */
export interface ConsultationChanged {
  id: string;
  clinic: string;
}

/** One consultation of the batch: as it stands, and what it was found by. */
interface Touched {
  row: BoardRow | null;
  name: string;
}

type Trx = Transaction<ConsultationTables>;
const STREAM = 'consultation-';

/** Whom a double booking may concern when neither number is known. Only ever a warning: twins share all of it but the name. */
export const personOf = (name: string, dateOfBirth: string | null): string => [...wordsOf(name).sort(), dateOfBirth ?? ''].join(' ').trim();

async function load(trx: Trx, id: string): Promise<Touched> {
  const stored = await trx.selectFrom('consultations').select('row').where('id', '=', id).executeTakeFirst();
  const row = stored ? (JSON.parse(stored.row) as BoardRow) : null;
  return { row, name: row?.patient.name ?? '' };
}

async function store(trx: Trx, { row, name }: Touched): Promise<void> {
  if (!row) return;
  const { id, clinic, start, phase, patient, clinician, reference } = row;
  const person = personOf(patient.name, patient.dateOfBirth);
  const found = { clinic, start, phase, patient: patient.id, person, clinician, reference, nhs_number: patient.nhsNumber };
  const columns = { ...found, open: Number(isOpen(row)), row: JSON.stringify(row) };
  // Most facts change the row and nothing that it is found by: then no index is touched.
  await trx.insertInto('consultations').values({ id, ...columns }).onConflict((known) => known.column('id').doUpdateSet(columns)).execute();
  if (patient.name === name) return;
  await trx.deleteFrom('consultation_words').where('consultation', '=', id).execute();
  const words = wordsOf(patient.name).map((word) => ({ word, consultation: id }));
  if (words.length > 0) await trx.insertInto('consultation_words').values(words).execute();
}

async function take(trx: Trx, pathways: Pathways, one: Touched, event: StoredEvent): Promise<void> {
  const fact = factOf(event);
  if (!isConsultationFact(fact)) throw new Error(`${event.stream} holds ${event.type}, which is no fact of a consultation`);
  one.row = boardRow(one.row, fact, pathways.pinned(fact.pathway).pathway);
  await foldDeadlines(trx, one.row.id, fact);
  await foldLinks(trx, one.row.id, fact);
}

/** Board, search, deadlines and links share one fold and one transaction, so that none of them is ahead of another. */
export const consultationsView = (pathways: Pathways): View<ConsultationTables> => ({
  name: 'consultations',
  version: 2,
  create: createTables,
  drop: dropTables,

  async apply(trx, events) {
    const touched = new Map<string, Touched>();
    for (const event of events) {
      if (!event.stream.startsWith(STREAM)) continue;
      const id = event.stream.slice(STREAM.length);
      const one = touched.get(id) ?? (await load(trx, id));
      touched.set(id, one);
      await take(trx, pathways, one, event);
    }
    for (const one of touched.values()) await store(trx, one);
    return [...touched].map(([id, { row }]): ConsultationChanged => ({ id, clinic: row?.clinic ?? '' }));
  },
});
