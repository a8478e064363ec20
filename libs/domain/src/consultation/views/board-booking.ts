import type { Contacts, PatientDetails } from '../consultation.events';
import { NO_CALL } from '../folding-call';
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

const orNull = <T>(value: T | null | undefined): T | null => value ?? null;

/** The row of a consultation that was booked and has seen nothing else. */
export const bookedRow = (fact: ConsultationFact): BoardRow => {
  if (fact.type !== 'ConsultationBooked') throw new RangeError(`${fact.stream} begins with ${fact.type}, not with its booking`);
  const content = contentOf(fact);
  const patient = boardPatient(fact.data.patient, content?.patient ?? null);
  const { data, revision } = fact;
  // One literal and not put together from parts: of those a rebuild makes as many as there are consultations.
  return {
    id: fact.stream.replace(/^consultation-/, ''),
    reference: data.reference,
    clinic: data.clinic,
    start: data.start,
    minutes: data.minutes,
    mode: data.mode,
    bookedMode: data.mode,
    clinician: data.clinician,
    past: data.past === true,
    source: orNull(data.source?.appointment),
    stage: fact.stamp?.stage.to ?? 'booked',
    phase: 'booked',
    connection: 'none',
    clinicianName: orNull(content?.clinicianName),
    patient,
    patients: [{ revision, patient }],
    known: [],
    invitation: { state: 'none', channel: null, at: null },
    ready: data.mode !== 'video',
    tries: { number: 0, last: null, made: [] },
    missing: [],
    duties: [],
    overdue: [],
    alerts: [],
    erased: content?.patient === undefined,
    revision,
    from: {},
    needs: null,
    told: false,
    linkTriedAt: null,
    arrivedAt: null,
    waitingSince: null,
    line: null,
    quality: NO_CALL.quality,
    checksFailed: null,
    calledInAt: null,
    putBackAt: null,
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
  };
};
