import { boardRow, boardShowsContentOf, isConsultationFact, type BoardRow } from '@anteroom/domain';
import type { RecordedFact } from '@anteroom/domain/kernel';
import { sql, type Transaction } from 'kysely';
import type { StoredEvent } from '../engine/event-log';
import { factOf } from '../engine/recorder';
import type { Seals } from '../engine/sealing/seals';
import type { View } from '../engine/view';
import { createTables, TABLES } from './consultations.schema';
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

/** One consultation of the batch: as it was stored, and as it stands. */
interface Touched {
  stored: BoardRow | null;
  row: BoardRow | null;
}

type Trx = Transaction<ConsultationTables>;
const STREAM = 'consultation-';
const idOf = ({ stream }: Pick<StoredEvent, 'stream'>): string => stream.slice(STREAM.length);

/** Whom a double booking may concern when neither number is known. Only ever a warning: twins share all of it but the name. */
export const personOf = (name: string, dateOfBirth: string | null): string => [...wordsOf(name).sort(), dateOfBirth ?? ''].join(' ').trim();

/** All of a batch at once: asking costs more than answering. */
async function load(trx: Trx, ids: readonly string[]): Promise<Map<string, Touched>> {
  const among = sql<string>`(select value from json_each(${JSON.stringify(ids)}))`;
  const found = await trx.selectFrom('consultations').select(['id', 'row']).where('id', 'in', among).execute();
  const rows = new Map(found.map(({ id, row }) => [id, JSON.parse(row) as BoardRow]));
  return new Map(ids.map((id) => [id, { stored: rows.get(id) ?? null, row: rows.get(id) ?? null }]));
}

const foundBy = (row: BoardRow) => {
  const { clinic, start, phase, patient, clinician, reference } = row;
  const person = personOf(patient.name, patient.dateOfBirth);
  return { clinic, start, phase, patient: patient.id, person, clinician, reference, nhs_number: patient.nhsNumber, open: Number(isOpen(row)) };
};

/** Most facts change nothing that a consultation is found by, and a column that is not written leaves its indexes alone. */
const foundAnew = (stored: BoardRow, row: BoardRow): Partial<ReturnType<typeof foundBy>> => {
  const before = Object.values(foundBy(stored));
  return Object.fromEntries(Object.entries(foundBy(row)).filter(([, value], index) => value !== before[index]));
};

async function store(trx: Trx, { stored, row }: Touched): Promise<void> {
  if (!row) return;
  const json = JSON.stringify(row);
  if (stored) await trx.updateTable('consultations').set({ ...foundAnew(stored, row), row: json }).where('id', '=', row.id).execute();
  else await trx.insertInto('consultations').values({ id: row.id, ...foundBy(row), row: json }).execute();
  if (stored?.patient.name !== row.patient.name) await storeWords(trx, row);
}

async function storeWords(trx: Trx, { id, patient }: BoardRow): Promise<void> {
  await trx.deleteFrom('consultation_words').where('consultation', '=', id).execute();
  const words = wordsOf(patient.name).map((word) => ({ word, consultation: id }));
  if (words.length > 0) await trx.insertInto('consultation_words').values(words).execute();
}

async function take(trx: Trx, pathways: Pathways, one: Touched, fact: RecordedFact): Promise<void> {
  if (!isConsultationFact(fact)) throw new Error(`${fact.stream} holds ${fact.type}, which is no fact of a consultation`);
  one.row = boardRow(one.row, fact, pathways.pinned(fact.pathway).pathway);
  await foldDeadlines(trx, one.row.id, fact);
  await foldLinks(trx, one.row.id, fact);
}

/** Board, search, deadlines and links share one fold and one transaction, so that none of them is ahead of another. */
export const consultationsView = (pathways: Pathways, seals: Seals): View<ConsultationTables> => ({
  name: 'consultations',
  version: 2,
  tables: TABLES,
  create: createTables,

  async apply(trx, events) {
    const ours = events.filter(({ stream }) => stream.startsWith(STREAM));
    const touched = await load(trx, [...new Set(ours.map(idOf))]);
    for (const fact of await seals.open(ours.map(factOf), boardShowsContentOf)) await take(trx, pathways, touched.get(idOf(fact)) as Touched, fact);
    for (const one of touched.values()) await store(trx, one);
    return [...touched].map(([id, { row }]): ConsultationChanged => ({ id, clinic: row?.clinic ?? '' }));
  },
});
