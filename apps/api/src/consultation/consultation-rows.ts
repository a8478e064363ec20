import type { BoardRow } from '@anteroom/domain';
import type { Transaction } from 'kysely';
import { among, together } from '../engine/among';
import type { ConsultationTables } from './consultations.tables';
import { isOpen } from './is-open';
import { wordsOf } from './search-words';

type Trx = Transaction<ConsultationTables>;
type Stored = ConsultationTables['consultations'];

/** One consultation of a batch: as it was stored, and as it stands. */
export interface Touched {
  stored: Stored | null;
  /** The patient's name as it was stored. */
  name: string | null;
  row: BoardRow | null;
}

/** Whom a double booking may concern when neither number is known. Only ever a warning: twins share all of it but the name. */
export const personOf = (name: string, dateOfBirth: string | null): string => [...wordsOf(name).sort(), dateOfBirth ?? ''].join(' ').trim();

/** All of a batch at once: asking costs more than answering. */
export async function loadRows(trx: Trx, ids: readonly string[]): Promise<Map<string, Touched>> {
  const found = await trx.selectFrom('consultations').selectAll().where('id', 'in', among(trx, ids)).execute();
  const touched = new Map<string, Touched>(ids.map((id) => [id, { stored: null, name: null, row: null }]));
  for (const stored of found) {
    const row = JSON.parse(stored.row) as BoardRow;
    touched.set(stored.id, { stored, name: row.patient.name, row });
  }
  return touched;
}

export async function storeRows(trx: Trx, touched: Iterable<Touched>): Promise<void> {
  const added: Stored[] = [];
  const moved: Stored[] = [];
  const same: Stored[] = [];
  for (const { stored, row } of touched) {
    if (!row) continue;
    const next = asStored(row);
    if (stored) (isFoundAlike(stored, next) ? same : moved).push(next);
    else added.push(next);
  }
  for (const rows of together(added)) await trx.insertInto('consultations').values(rows).execute();
  for (const rows of together(moved)) await replace(trx, rows);
  // Most facts change nothing that a consultation is found by, and a column that is not written leaves its indexes alone.
  for (const rows of together(same)) await replaceRow(trx, rows);
}

/** What a consultation is found by, where a patient's name changed. */
export async function storeWords(trx: Trx, touched: Iterable<Touched>): Promise<void> {
  const renamed = [...touched].filter(({ name, row }) => row && row.patient.name !== name);
  const known = renamed.flatMap(({ stored }) => (stored ? [stored.id] : []));
  if (known.length > 0) await trx.deleteFrom('consultation_words').where('consultation', 'in', among(trx, known)).execute();
  const words = renamed.flatMap(({ row }) => (row ? wordsOf(row.patient.name).map((word) => ({ word, consultation: row.id })) : []));
  for (const rows of together(words)) await trx.insertInto('consultation_words').values(rows).execute();
}

const asStored = (row: BoardRow): Stored => {
  const { id, clinic, start, phase, patient, clinician, reference } = row;
  const person = personOf(patient.name, patient.dateOfBirth);
  const open = Number(isOpen(row));
  return { id, clinic, start, phase, patient: patient.id, person, clinician, reference, nhs_number: patient.nhsNumber, open, row: JSON.stringify(row) };
};

const isFoundAlike = (stored: Stored, next: Stored): boolean =>
  (Object.keys(next) as (keyof Stored)[]).every((column) => column === 'row' || stored[column] === next[column]);

const replaceRow = (trx: Trx, rows: Stored[]) =>
  trx
    .insertInto('consultations')
    .values(rows)
    .onConflict((on) => on.column('id').doUpdateSet((its) => ({ row: its.ref('excluded.row') })))
    .execute();

const replace = (trx: Trx, rows: Stored[]) =>
  trx
    .insertInto('consultations')
    .values(rows)
    .onConflict((on) =>
      on.column('id').doUpdateSet((its) => ({
        clinic: its.ref('excluded.clinic'),
        start: its.ref('excluded.start'),
        phase: its.ref('excluded.phase'),
        patient: its.ref('excluded.patient'),
        person: its.ref('excluded.person'),
        clinician: its.ref('excluded.clinician'),
        reference: its.ref('excluded.reference'),
        nhs_number: its.ref('excluded.nhs_number'),
        open: its.ref('excluded.open'),
        row: its.ref('excluded.row'),
      })),
    )
    .execute();
