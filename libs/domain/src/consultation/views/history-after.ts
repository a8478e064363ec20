import type { CouldNot, Settled } from '../consultation.events';
import type { HistoryDetail } from './history-line';
import { detail, word, type Tellings } from './history-telling';
import { counted, plain } from './plain-words';

type After =
  | 'KeyPointsSummarised' | 'ClarificationAsked' | 'SafetyNettingRecorded' | 'AttendanceRecorded' | 'OutcomeRecorded'
  | 'ConsultationCompleted' | 'LetterDrafted' | 'LetterApproved' | 'LetterHandedOn' | 'LetterDelivered' | 'LetterFailed'
  | 'PatientCopySent' | 'FollowUpOwed' | 'FollowUpDone' | 'FollowUpDeclaredUnneeded' | 'RepeatAppointmentBooked'
  | 'RepeatAppointmentDeclaredUnneeded' | 'PatientContacted' | 'PassedGatesReviewed' | 'EmergencyReviewed' | 'AddedStageCompleted'
  | 'AddedStageSkipped' | 'EntryCorrected';

const how = ({ kind, couldNot }: { kind: Settled; couldNot?: CouldNot }): (HistoryDetail | null)[] => [word('How it ended', kind), word('Why not', couldNot)];
const followUp = (kind: string): string => plain(kind).replace('tell gp', 'tell the GP');

/** Summing up, outcome, letter, follow-up and corrections. */
export const AFTER: Tellings<After> = {
  KeyPointsSummarised: (data, { points, repeated, reason }) => ({
    title: data.kind === 'given' ? 'Key points summarised' : 'Key points not summarised',
    open: how(data),
    sealed: [detail('Key points', points), detail('What was repeated', repeated), detail('Reason', reason)],
  }),
  ClarificationAsked: (data, { repeated, reason }) => ({
    title: data.kind === 'given' ? 'Asked what needs repeating' : 'Not asked what needs repeating',
    open: how(data),
    sealed: [detail('What was repeated', repeated), detail('Reason', reason)],
  }),
  SafetyNettingRecorded: (data, content) => ({
    title: data.kind === 'given' ? 'Safety-netting advice given' : 'Safety-netting advice not given',
    open: [...how(data), detail('Leaflet', data.leaflet)],
    sealed: [
      detail('Advice', content.advice),
      detail('Red flags', content.redFlags?.join('; ')),
      detail('When to seek help', content.whenToSeekHelp),
      detail('How to seek help', content.howToSeekHelp),
      detail('If care does not happen', content.ifCareDoesNotHappen),
      detail('Name of the leaflet', content.leaflet),
      detail('Reason', content.reason),
    ],
  }),
  AttendanceRecorded: ({ kind }) => ({ title: kind === 'on-time' ? 'Attended on time' : 'Came late and was seen' }),
  OutcomeRecorded: ({ kind }, { decision }, { outcome }) => ({
    title: 'Outcome recorded', open: [detail('Outcome', outcome(kind))], sealed: [detail('Decision', decision)],
  }),
  ConsultationCompleted: () => ({ title: 'Consultation completed' }),
  LetterDrafted: (_, { opening, body, closing }) => ({
    title: 'GP letter drafted', sealed: [detail('Opening', opening), detail('Body', body), detail('Closing', closing)],
  }),
  LetterApproved: ({ asOf }) => ({ title: 'GP letter approved', open: [detail('Tells the record up to entry', counted(asOf))] }),
  LetterHandedOn: (data, { to, note }) => ({
    title: 'GP letter handed on', open: [word('How', data.how)], sealed: [detail('To', to), detail('Note', note)],
  }),
  LetterDelivered: (_, { note }) => ({ title: 'GP letter delivered', sealed: [detail('Note', note)] }),
  LetterFailed: (_, { reason }) => ({ title: 'GP letter did not arrive', sealed: [detail('Reason', reason)] }),
  PatientCopySent: ({ kind, leaflet }, { note }) => ({
    title: "Patient's copy sent", open: [word('How', kind), detail('With leaflet', leaflet)], sealed: [detail('Note', note)],
  }),
  FollowUpOwed: ({ kind }, { details }) => ({ title: `To be done: ${followUp(kind)}`, sealed: [detail('Details', details)] }),
  FollowUpDone: ({ kind }, { details }) => ({ title: `Done: ${followUp(kind)}`, sealed: [detail('Details', details)] }),
  FollowUpDeclaredUnneeded: ({ kind }, { reason }) => ({ title: `No longer needed: ${followUp(kind)}`, sealed: [detail('Reason', reason)] }),
  RepeatAppointmentBooked: ({ start }, { note }, { moment }) => ({
    title: 'Repeat appointment booked', open: [detail('Appointment', moment(start))], sealed: [detail('Note', note)],
  }),
  RepeatAppointmentDeclaredUnneeded: (_, { reason }) => ({ title: 'No repeat appointment needed', sealed: [detail('Reason', reason)] }),
  PatientContacted: ({ reached }, { how: way, what }) => ({
    title: reached ? 'Patient contacted' : 'Tried to contact the patient', sealed: [detail('How', way), detail('What was said', what)],
  }),
  PassedGatesReviewed: (_, { finding }) => ({ title: 'Reviewed what was gone past', sealed: [detail('Finding', finding)] }),
  EmergencyReviewed: (_, { finding }) => ({ title: 'Emergency reviewed', sealed: [detail('Finding', finding)] }),
  AddedStageCompleted: ({ stage }, { answers }) => ({
    title: `Completed: ${plain(stage)}`, sealed: Object.entries(answers ?? {}).map(([field, answer]) => detail(plain(field), answer)),
  }),
  AddedStageSkipped: ({ stage }, { reason }) => ({ title: `Skipped: ${plain(stage)}`, sealed: [detail('Reason', reason)] }),
  EntryCorrected: ({ corrects }, { reason, should }) => ({
    title: `Entry ${counted(corrects)} corrected`, sealed: [detail('Reason', reason), detail('Should say', should)],
  }),
};
