import { foldPatient, openErasing, unknownPatient, upcast, type ErasedKey, type Patient } from '@anteroom/domain';
import type { Instant, RecordedFact } from '@anteroom/domain/kernel';
import type { Transaction } from 'kysely';
import { together } from '../engine/among';
import type { StoredEvent } from '../engine/event-log';
import { factOf } from '../engine/recorder';
import type { View } from '../engine/view';

/** Nothing here tells who a patient is. */
export interface PatientTables {
  /** Every consultation that ever named this patient: when it was booked, or when it was corrected whom it is of. */
  patient_consultations: { patient: string; consultation: string; clinic: string };
  /** The domain's Patient as JSON; `due`: when what was confirmed may be done. */
  patients: { patient: string; state: string; due: Instant | null };
  /** What was destroyed, as the log tells it. */
  destroyed_keys: { key: string; subject: string; part: ErasedKey['part']; patient: string };
  /** The facts that say so. */
  erasures: { fact: string; patient: string };
}

type Trx = Transaction<PatientTables>;
const STREAM = 'patient-';
const CONSULTATION = 'consultation-';
export const patientStream = (id: string): string => `${STREAM}${id}`;

/** Which consultations are whose, and what is to become of whose record. */
export const patientsView: View<PatientTables> = {
  name: 'patients',
  version: 1,
  tables: ['patient_consultations', 'patients', 'destroyed_keys', 'erasures'],

  async create({ schema }) {
    await schema
      .createTable('patient_consultations')
      .addColumn('patient', 'text', (column) => column.notNull())
      .addColumn('consultation', 'text', (column) => column.notNull())
      .addColumn('clinic', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('consultation_of_patient', ['patient', 'consultation'])
      .execute();
    await schema.createIndex('patients_of_consultation').on('patient_consultations').column('consultation').execute();
    await schema
      .createTable('patients')
      .addColumn('patient', 'text', (column) => column.primaryKey())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('due', 'text')
      .execute();
    await schema.createIndex('patients_due').on('patients').column('due').execute();
    await schema
      .createTable('destroyed_keys')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('part', 'text', (column) => column.notNull())
      .addColumn('patient', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('erasures')
      .addColumn('fact', 'text', (column) => column.primaryKey())
      .addColumn('patient', 'text', (column) => column.notNull())
      .execute();
  },

  async apply(trx, events) {
    await foldBookings(trx, events.filter(({ type }) => type === 'ConsultationBooked'));
    for (const event of events) if (event.type === 'ContactsCorrected') await foldCorrection(trx, event);
    const told: string[] = [];
    for (const event of events) if (event.stream.startsWith(STREAM)) told.push(await foldState(trx, upcast(factOf(event))));
    return told;
  },
};

const consultationOf = ({ stream }: StoredEvent): string => stream.slice(CONSULTATION.length);

/** All of a batch at once, because a view is folded anew from every booking there ever was. */
async function foldBookings(trx: Trx, events: readonly StoredEvent[]): Promise<void> {
  const named = events.map((event) => {
    const { patient, clinic } = (upcast(factOf(event)) as RecordedFact<string, { patient: string; clinic: string }>).data;
    return { patient, consultation: consultationOf(event), clinic };
  });
  for (const rows of together(named)) await trx.insertInto('patient_consultations').values(rows).onConflict((on) => on.doNothing()).execute();
}

async function foldCorrection(trx: Trx, event: StoredEvent): Promise<void> {
  const { patient } = (upcast(factOf(event)) as RecordedFact<string, { patient?: string }>).data;
  // A correction of a telephone number names nobody.
  if (!patient) return;
  const consultation = consultationOf(event);
  const clinic = await clinicOf(trx, consultation);
  if (clinic) await trx.insertInto('patient_consultations').values({ patient, consultation, clinic }).onConflict((on) => on.doNothing()).execute();
}

async function clinicOf(trx: Trx, consultation: string): Promise<string | undefined> {
  const row = await trx.selectFrom('patient_consultations').select('clinic').where('consultation', '=', consultation).executeTakeFirst();
  return row?.clinic;
}

async function foldState(trx: Trx, fact: RecordedFact): Promise<string> {
  const patient = fact.stream.slice(STREAM.length);
  const row = await trx.selectFrom('patients').select('state').where('patient', '=', patient).executeTakeFirst();
  const now = foldPatient(row ? (JSON.parse(row.state) as Patient) : unknownPatient(patient), fact);
  const stored = { state: JSON.stringify(now), due: openErasing(now)?.confirmed?.due ?? null };
  await trx.insertInto('patients').values({ patient, ...stored }).onConflict((on) => on.column('patient').doUpdateSet(stored)).execute();
  if (fact.type === 'PatientErased') await foldErased(trx, patient, fact as RecordedFact<string, { keys: ErasedKey[] }>);
  return patient;
}

async function foldErased(trx: Trx, patient: string, { id: fact, data }: RecordedFact<string, { keys: ErasedKey[] }>): Promise<void> {
  await trx.insertInto('erasures').values({ fact, patient }).onConflict((on) => on.doNothing()).execute();
  for (const { id: key, subject, part } of data.keys) {
    await trx.insertInto('destroyed_keys').values({ key, subject, part, patient }).onConflict((on) => on.doNothing()).execute();
  }
}
