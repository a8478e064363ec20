import { IN_CALL, type Mode, type Phase } from '../../pathway/vocabulary';
import type { FactData } from '../consultation.events';
import type { ConsultationRecord } from './consultation-record';
import { ofType, standing } from './record-entries';

/** Codes of a way of consulting (standards, chapters 3, 4.2 and 6). Video is 11 as MECHANISM, and 03 in the older MEDIUM USED. */
export interface ModeCodes {
  /** UK Core DeliveryChannel; case matters. */
  deliveryChannel: 'In-person' | 'Telephone' | 'Video';
  /** FHIR v3-ActCode. */
  encounterClass: 'AMB' | 'VR';
  consultationMechanism: '01' | '02' | '11';
  consultationMediumUsed: '01' | '02' | '03';
  /** SNOMED CT encounter type; none is collected for face to face. */
  encounterType: '386472008' | '307321000000107' | null;
}
const MODE: Record<Mode, ModeCodes> = {
  'face-to-face': { deliveryChannel: 'In-person', encounterClass: 'AMB', consultationMechanism: '01', consultationMediumUsed: '01', encounterType: null },
  telephone: { deliveryChannel: 'Telephone', encounterClass: 'VR', consultationMechanism: '02', consultationMediumUsed: '02', encounterType: '386472008' },
  video: { deliveryChannel: 'Video', encounterClass: 'VR', consultationMechanism: '11', consultationMediumUsed: '03', encounterType: '307321000000107' },
};
export const codesOfMode = (mode: Mode): ModeCodes => MODE[mode];

/** NHS FIRST ATTENDANCE: face to face 1 or 2, telephone and telemedicine 3 or 4. */
export const firstAttendance = (visit: FactData<'ConsultationBooked'>['visit'], mode: Mode): '1' | '2' | '3' | '4' => {
  if (mode === 'face-to-face') return visit === 'first' ? '1' : '2';
  return visit === 'first' ? '3' : '4';
};

export type AppointmentStatus = 'booked' | 'arrived' | 'checked-in' | 'fulfilled' | 'cancelled' | 'noshow';
export type EncounterStatus = 'arrived' | 'in-progress' | 'finished' | 'cancelled';
const AFTER_CONTACT: readonly Phase[] = ['wrapping-up', 'summarised', 'followed-up'];

const APPOINTMENT: Partial<Record<Phase, AppointmentStatus>> = {
  arrived: 'arrived', waiting: 'checked-in', cancelled: 'cancelled', 'did-not-attend': 'noshow', 'left-unseen': 'cancelled',
};
const contacted = (phase: Phase): boolean => IN_CALL.includes(phase) || AFTER_CONTACT.includes(phase);

export const appointmentStatus = (phase: Phase): AppointmentStatus => APPOINTMENT[phase] ?? (contacted(phase) ? 'fulfilled' : 'booked');

/** `null`: there is no encounter. `everArrived` tells whether one had begun before it was cancelled. */
export const encounterStatus = (phase: Phase, everArrived: boolean): EncounterStatus | null => {
  if (phase === 'arrived' || phase === 'waiting') return 'arrived';
  if (IN_CALL.includes(phase)) return 'in-progress';
  if (AFTER_CONTACT.includes(phase)) return 'finished';
  return phase === 'left-unseen' || (phase === 'cancelled' && everArrived) ? 'cancelled' : null;
};

/** NHS ATTENDED OR DID NOT ATTEND; `null`: nobody has said yet, or no code is true. */
export type AttendedCode = '0' | '2' | '3' | '4' | '5' | '6' | '7' | null;

const SEEN = { 'on-time': '5', 'late-but-seen': '6' } as const;
const CANCELLED = { patient: '2', clinic: '4' } as const;

const cancelledBy = ({ sections }: ConsultationRecord): 'patient' | 'clinic' | null =>
  ofType(sections.appointment, 'ConsultationCancelled').at(-1)?.data.by ?? null;
const cameLate = ({ sections }: ConsultationRecord): boolean =>
  ofType(standing(sections.arrival), 'PatientArrived').at(-1)?.data.late ?? false;

/** A failure of ours is never 3. Who came in time and left unseen has no code of their own: a person has to look. */
const attendedAtEnd: Partial<Record<Phase, (record: ConsultationRecord) => AttendedCode>> = {
  booked: () => '0',
  invited: () => '0',
  cancelled: (record) => CANCELLED[cancelledBy(record) ?? 'clinic'],
  'did-not-attend': () => '3',
  'left-unseen': (record) => (cameLate(record) ? '7' : null),
};
const attended = (record: ConsultationRecord, phase: Phase): AttendedCode => {
  const settled = attendedAtEnd[phase];
  if (settled) return settled(record);
  const last = contacted(phase) ? standing(record.sections.attendance).at(-1) : undefined;
  return last ? SEEN[last.data.kind] : null;
};

/** FHIR appointment-cancellation-reason. Never on a `noshow` (invariant app-4 as published). */
const cancelationReason = (record: ConsultationRecord, phase: Phase): 'pat' | 'prov' | 'other' | null => {
  if (phase === 'left-unseen') return 'other';
  if (phase !== 'cancelled') return null;
  return cancelledBy(record) === 'patient' ? 'pat' : 'prov';
};

export interface ConsultationCoding extends ModeCodes {
  appointmentStatus: AppointmentStatus;
  patientParticipation: 'needs-action' | 'accepted' | 'declined';
  cancelationReason: 'pat' | 'prov' | 'other' | null;
  encounterStatus: EncounterStatus | null;
  attended: AttendedCode;
  firstAttendance: '1' | '2' | '3' | '4';
  /** NHS OUTCOME OF ATTENDANCE, as the pathway codes its outcomes; `null` until there is one. */
  outcomeOfAttendance: string | null;
}

const participation = (record: ConsultationRecord, phase: Phase): ConsultationCoding['patientParticipation'] => {
  if (phase === 'cancelled' && cancelledBy(record) === 'patient') return 'declined';
  return phase === 'booked' && !record.known.includes('told') ? 'needs-action' : 'accepted';
};

const outcomeOf = ({ sections }: ConsultationRecord, outcomes: Readonly<Record<string, { code: string }>>): string | null => {
  const kind = standing(sections.outcome).at(-1)?.data.kind ?? '';
  return (Object.hasOwn(outcomes, kind) && outcomes[kind]?.code) || null;
};

/**
 * How this consultation is coded for FHIR R4 (UK Core) and the NHS data sets, for the mode it was held in. A video call
 * turned into a telephone call stays a virtual encounter.
 */
export const coding = (record: ConsultationRecord, outcomes: Readonly<Record<string, { code: string }>>): ConsultationCoding => {
  const phase = record.phase ?? 'booked';
  const everArrived = record.sections.arrival.some(({ type, corrected }) => type === 'PatientArrived' && !corrected);
  return {
    ...codesOfMode(record.mode),
    appointmentStatus: appointmentStatus(phase),
    patientParticipation: participation(record, phase),
    cancelationReason: cancelationReason(record, phase),
    encounterStatus: encounterStatus(phase, everArrived),
    attended: attended(record, phase),
    firstAttendance: firstAttendance(record.sections.booking[0]?.data.visit ?? 'first', record.mode),
    outcomeOfAttendance: outcomeOf(record, outcomes),
  };
};
