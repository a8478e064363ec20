import type { Contacts, PersonName } from '../consultation.events';
import type { HistoryDetail } from './history-line';
import { detail, word, type Tellings } from './history-telling';
import { dayInWords } from './moments';
import { fullName } from './patient-details';
import { modeInWords } from './plain-words';

const contacts = ({ phone, mobile, email, address }: Contacts = {}): (HistoryDetail | null)[] => [
  detail('Telephone', phone),
  detail('Mobile', mobile),
  detail('E-mail', email),
  detail('Address', address && [...address.lines, address.postcode].filter(Boolean).join(', ')),
];
const name = (person: PersonName | undefined) => detail('Name', person && fullName(person));
const born = (day: string | null | undefined) => detail('Date of birth', day && dayInWords(day));

type Before =
  | 'ConsultationBooked' | 'SuitabilityReferred' | 'SuitabilityDecided' | 'SuitabilityOverridden' | 'NeedsRecorded'
  | 'PriorTestsRequired' | 'PriorTestsConfirmed' | 'PriorTestsWaived' | 'ContactsCorrected' | 'ModeSwitched' | 'AppointmentMoved'
  | 'ConsultationCancelled' | 'PreferenceStated' | 'PreferenceAnswered';

/** Booking, suitability, needs, tests, and what changed the appointment. */
export const BEFORE: Tellings<Before> = {
  ConsultationBooked: (data, { patient, gp, reason, tests, referrer, clinicianName }, { moment, staff }) => ({
    title: data.past ? 'Consultation entered after its time' : 'Consultation booked',
    open: [
      detail('Appointment', moment(data.start)),
      detail('Length', `${data.minutes} minutes`),
      detail('Mode', modeInWords(data.mode)),
      detail('Clinician', clinicianName ?? staff(data.clinician)),
      word('Visit', data.visit),
      detail('Reference', data.reference),
      detail('Appointment in the other system', data.source?.appointment),
    ],
    sealed: [
      name(patient?.name),
      born(patient?.dateOfBirth),
      detail('NHS number', patient?.nhsNumber),
      ...contacts(patient),
      detail('GP practice', gp?.name),
      detail('Reason', reason),
      detail('Tests needed before', tests?.join(', ')),
      detail('Referred by', referrer),
    ],
  }),
  SuitabilityReferred: ({ why }, { reason }) => ({
    title: 'A clinician was asked to decide whether this way of consulting suits', open: [word('Why', why)], sealed: [detail('Reason', reason)],
  }),
  SuitabilityDecided: ({ kind, clinician, criteria }, { reason }, { staff }) => ({
    title: kind === 'suitable' ? 'Found suitable for a remote consultation' : 'Found unsuitable for a remote consultation',
    open: [
      detail('Clinician', staff(clinician)),
      ...criteria.map(({ criterion, met }) => detail(criterion, met === null ? 'not known' : met ? 'met' : 'not met')),
    ],
    sealed: [detail('Reason', reason)],
  }),
  SuitabilityOverridden: ({ clinician }, { reason }, { staff }) => ({
    title: 'Seen remotely although outside the criteria', open: [detail('Clinician', staff(clinician))], sealed: [detail('Reason', reason)],
  }),
  NeedsRecorded: (data, content) => ({
    title: 'Communication and access needs recorded',
    open: [
      detail('Interpreter', data.interpreter),
      word('Companion', data.companion),
      detail('Help with hearing', data.hearing),
      detail('Other needs', data.other),
      detail('Prefers', data.preferredMode && modeInWords(data.preferredMode)),
    ],
    sealed: [
      detail('Language', content.language),
      detail("Companion's name", content.companionName),
      detail("Companion's number", content.companionPhone),
      detail('Details', content.details),
    ],
  }),
  PriorTestsRequired: (_, { tests }) => ({ title: 'Tests are needed before the consultation', sealed: [detail('Tests', tests?.join(', '))] }),
  PriorTestsConfirmed: (_, { details }) => ({ title: 'Tests before the consultation are done', sealed: [detail('Details', details)] }),
  PriorTestsWaived: (_, { reason }) => ({ title: 'Goes ahead without the tests', sealed: [detail('Reason', reason)] }),
  ContactsCorrected: ({ patient }, content) => ({
    title: patient === undefined ? 'Contact details corrected' : 'The booking was for another person: corrected',
    sealed: [
      name(content.name),
      born(content.dateOfBirth),
      detail('NHS number', content.nhsNumber),
      detail("Clinic's number", content.clinicNumber),
      ...contacts(content.contacts),
      detail('Reason', content.reason),
    ],
  }),
  ModeSwitched: ({ kind, why }, { reason }) => ({
    title: `Changed to ${modeInWords(kind)}`, open: [word('Why', why)], sealed: [detail('Reason', reason)],
  }),
  AppointmentMoved: (data, { reason }, { moment, staff }) => ({
    title: 'Appointment moved',
    open: [
      detail('New appointment', moment(data.start)),
      detail('Length', `${data.minutes} minutes`),
      detail('Clinician', staff(data.clinician)),
      detail('Asked for by', `the ${data.by}`),
    ],
    sealed: [detail('Reason', reason)],
  }),
  ConsultationCancelled: ({ by }, { reason }) => ({ title: `Cancelled by the ${by}`, sealed: [detail('Reason', reason)] }),
  PreferenceStated: ({ kind }, { words }) => ({
    title: {
      telephone: 'Would rather be phoned', 'face-to-face': 'Would rather come in', video: 'Would rather be seen by video',
      cancel: 'Asked to cancel', move: 'Asked for another time',
    }[kind],
    sealed: [detail('In their words', words)],
  }),
  PreferenceAnswered: (_, { answer }) => ({ title: "The patient's wish was answered", sealed: [detail('Answer', answer)] }),
};
