import type { Contacts, FactData, PatientDetails } from '../consultation.events';
import type { BoardPatient, BoardRow } from './board-row';
import { contentOf, type ConsultationFact } from './consultation-fact';
import { ERASED_NAME, fullName } from './patient-details';

const reachable = ({ phone, mobile, email }: Contacts): Contacts => ({
  ...(phone && { phone }),
  ...(mobile && { mobile }),
  ...(email && { email }),
});

export const boardPatient = (id: string, details: PatientDetails | null): BoardPatient =>
  details
    ? {
        id,
        name: fullName(details.name),
        dateOfBirth: details.dateOfBirth,
        nhsNumber: details.nhsNumber,
        clinicNumber: details.clinicNumber,
        ...reachable(details),
      }
    : { id, name: ERASED_NAME, dateOfBirth: null, nhsNumber: null, clinicNumber: null };

const NOTHING_YET = {
  needs: null,
  told: false,
  linkTriedAt: null,
  arrivedAt: null,
  waitingSince: null,
  checksFailed: null,
  calledInAt: null,
  help: null,
  delay: null,
  locked: false,
  wish: null,
  notHereYet: null,
  emergency: false,
  failure: false,
  outcome: null,
  endedAt: null,
  letter: 'none',
} as const;

const appointment = (data: FactData<'ConsultationBooked'>) => ({
  reference: data.reference,
  clinic: data.clinic,
  start: data.start,
  minutes: data.minutes,
  mode: data.mode,
  bookedMode: data.mode,
  clinician: data.clinician,
  past: data.past ?? false,
  source: data.source?.appointment ?? null,
});

/** The row of a consultation that was booked and has seen nothing else. */
export const bookedRow = (fact: ConsultationFact): BoardRow => {
  if (fact.type !== 'ConsultationBooked') throw new RangeError(`${fact.stream} begins with ${fact.type}, not with its booking`);
  const content = contentOf(fact);
  const patient = boardPatient(fact.data.patient, content?.patient ?? null);
  return {
    ...NOTHING_YET,
    ...appointment(fact.data),
    id: fact.stream.replace(/^consultation-/, ''),
    stage: fact.stamp?.stage.to ?? 'booked',
    phase: 'booked',
    connection: 'none',
    clinicianName: content?.clinicianName ?? null,
    patient,
    patients: [{ revision: fact.revision, patient }],
    known: [],
    invitation: { state: 'none', channel: null, at: null },
    ready: fact.data.mode !== 'video',
    tries: { number: 0, last: null, made: [] },
    missing: [],
    duties: [],
    overdue: [],
    alerts: [],
    erased: content?.patient === undefined,
    revision: fact.revision,
    from: {},
  };
};
