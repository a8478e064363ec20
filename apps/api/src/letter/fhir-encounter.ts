import type { Mode, Phase } from '@anteroom/domain';
import type { Appointment, Coding, Encounter, Extension } from '@medplum/fhirtypes';
import type { LetterPage } from './letter-page';

/** References to the other entries of the bundle. */
export interface Others {
  patient: string;
  practitioner: string | null;
  clinic: string;
  appointment: string;
}

const SNOMED = 'http://snomed.info/sct';
const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const UK_CORE = 'https://fhir.hl7.org.uk';

/** Mode, section 4.2 of the standards: channel, class and kind of the encounter. Face to face needs no kind. */
const MODES: Record<Mode, { channel: string; actClass: Coding; kind?: Coding }> = {
  video: {
    channel: 'Video',
    actClass: { system: ACT_CODE, code: 'VR', display: 'virtual' },
    kind: { system: SNOMED, code: '307321000000107', display: 'Video-link encounter' },
  },
  telephone: {
    channel: 'Telephone',
    actClass: { system: ACT_CODE, code: 'VR', display: 'virtual' },
    kind: { system: SNOMED, code: '386472008', display: 'Telephone consultation' },
  },
  'face-to-face': { channel: 'In-person', actClass: { system: ACT_CODE, code: 'AMB', display: 'ambulatory' } },
};

type Statuses = [Appointment['status'], Encounter['status']];
/** State, section 4.1. Nobody who left unseen did not attend. */
const STATUSES: Record<Phase, Statuses> = {
  booked: ['booked', 'planned'],
  invited: ['booked', 'planned'],
  arrived: ['arrived', 'arrived'],
  waiting: ['checked-in', 'arrived'],
  opening: ['fulfilled', 'in-progress'],
  consulting: ['fulfilled', 'in-progress'],
  closing: ['fulfilled', 'in-progress'],
  'wrapping-up': ['fulfilled', 'finished'],
  summarised: ['fulfilled', 'finished'],
  'followed-up': ['fulfilled', 'finished'],
  cancelled: ['cancelled', 'cancelled'],
  'did-not-attend': ['noshow', 'cancelled'],
  'left-unseen': ['cancelled', 'cancelled'],
};
const statuses = ({ record }: LetterPage): Statuses => STATUSES[record.phase ?? 'booked'];

const CANCELLED_BY = { patient: 'pat', clinic: 'prov' } as const;

/** Never on a no-show: a strict validator refuses it there. */
function cancellation({ record }: LetterPage): Pick<Appointment, 'cancelationReason'> {
  if (record.phase !== 'cancelled' && record.phase !== 'left-unseen') return {};
  const last = record.sections.appointment.findLast(({ type }) => type === 'ConsultationCancelled');
  const code = last?.type === 'ConsultationCancelled' ? CANCELLED_BY[last.data.by] : 'other';
  return { cancelationReason: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason', code }] } };
}

export function appointmentResource(page: LetterPage, id: string, { patient, practitioner, clinic }: Others): Appointment {
  const { record } = page;
  const { channel } = MODES[record.mode];
  const actors = [patient, ...(practitioner ? [practitioner] : []), clinic];
  return {
    resourceType: 'Appointment',
    id,
    extension: [
      {
        url: `${UK_CORE}/StructureDefinition/Extension-UKCore-DeliveryChannel`,
        valueCodeableConcept: { coding: [{ system: `${UK_CORE}/CodeSystem/UKCore-DeliveryChannel`, code: channel, display: channel }] },
      },
    ],
    identifier: [{ value: record.reference, type: { text: 'Reference for the telephone' } }],
    status: statuses(page)[0],
    ...cancellation(page),
    start: record.start,
    end: new Date(Date.parse(record.start) + record.minutes * 60_000).toISOString(),
    minutesDuration: record.minutes,
    participant: actors.map((reference) => ({ actor: { reference }, status: 'accepted' as const, required: 'required' as const })),
  };
}

function outcome({ record, outcomes }: LetterPage): Extension[] {
  const last = record.sections.outcome.at(-1);
  const known = last?.type === 'OutcomeRecorded' && Object.hasOwn(outcomes, last.data.kind) ? outcomes[last.data.kind] : undefined;
  if (!known) return [];
  const coding = { system: `${UK_CORE}/CodeSystem/UKCore-OutcomeOfAttendanceEngland`, code: known.code, display: known.title };
  return [{ url: `${UK_CORE}/StructureDefinition/Extension-UKCore-OutcomeOfAttendance`, valueCodeableConcept: { coding: [coding] } }];
}

/** From being called in until contact was over, where the facts say so. */
function period({ record }: LetterPage): Pick<Encounter, 'period'> {
  const start = record.sections.contact.find(({ type }) => type === 'PatientCalledIn')?.at;
  return start ? { period: { start, ...(record.endedAt && { end: record.endedAt }) } } : {};
}

export function encounterResource(page: LetterPage, id: string, { patient, practitioner, clinic, appointment }: Others): Encounter {
  const { actClass, kind } = MODES[page.record.mode];
  const extension = outcome(page);
  return {
    resourceType: 'Encounter',
    id,
    ...(extension.length > 0 && { extension }),
    status: statuses(page)[1],
    class: actClass,
    ...(kind && { type: [{ coding: [kind] }] }),
    subject: { reference: patient },
    ...(practitioner && { participant: [{ individual: { reference: practitioner } }] }),
    appointment: [{ reference: appointment }],
    ...period(page),
    serviceProvider: { reference: clinic },
  };
}
