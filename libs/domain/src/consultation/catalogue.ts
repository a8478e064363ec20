/** The fixed catalogue: every fact, its variants, and what it teaches. A pathway may only name what stands here. */
import type { FactSpec } from '../pathway/fact-spec';
import { IN_CALL, LIVE, type Connection, type Known, type Mode, type Phase } from '../pathway/vocabulary';
import type { FactType } from './consultation.events';

/** What belongs to one appointment and is forgotten when it is moved: "never arrived" means for this appointment. */
const OF_THE_APPOINTMENT: readonly Known[] = [
  'told', 'message-failed', 'arrived', 'checks', 'failure', 'identity', 'opening', 'passed-identity', 'passed-opening',
  'passed-arrival', 'key-points', 'clarified', 'safety-netting', 'attendance', 'outcome',
];
const SETTLED = ['given', 'not-applicable', 'could-not-be-given'] as const;
const FOLLOW_UPS = ['tests', 'referral', 'prescription', 'face-to-face', 'advice-by-letter', 'welfare-check', 'tell-gp'] as const;
const GUESTS = ['companion', 'interpreter'] as const;
const BEFORE_AND_IN_CALL: readonly Phase[] = ['booked', 'invited', 'arrived', 'waiting', ...IN_CALL];

/** A call begins: nobody measures a telephone, and face to face there is no line. */
const lineFor = (mode: Mode): Connection => (mode === 'video' ? 'connecting' : mode === 'telephone' ? 'not-known' : 'none');
const opensLine: FactSpec['connection'] = ({ mode }) => lineFor(mode);
const closesLine: FactSpec['connection'] = () => 'none';

export const catalogue = {
  ConsultationBooked: { kinds: ['tests-needed', 'no-tests-needed'], byKind: { 'no-tests-needed': { teaches: ['tests'] } } },
  SuitabilityReferred: { forgets: ['suitable'] },
  SuitabilityDecided: {
    kinds: ['suitable', 'unsuitable'],
    byKind: { suitable: { teaches: ['suitable'] }, unsuitable: { forgets: ['suitable', 'passed-suitability'] } },
  },
  SuitabilityOverridden: { teaches: ['suitable'] },
  NeedsRecorded: { teaches: ['needs'], adds: true },
  PriorTestsRequired: { forgets: ['tests'] },
  PriorTestsConfirmed: { teaches: ['tests'] },
  PriorTestsWaived: { teaches: ['tests'] },
  PatientInvited: { teaches: ['told'], forgets: ['message-failed'] },
  VisitLinkIssued: {},
  VisitLinkWithdrawn: {},
  VisitLinkTried: { observed: 'always', adds: true },
  VisitLocked: { observed: 'always', adds: true },
  VisitUnlocked: {},
  MessageSent: { observed: 'always', kinds: 'messages', adds: true },
  MessageFailed: {
    observed: 'always', kinds: 'messages', adds: true, byKind: { invitation: { teaches: ['message-failed'], forgets: ['told'] } },
  },
  MessageGivenUp: { observed: 'always', kinds: 'messages', adds: true },
  PatientToldByPhone: { teaches: ['told'], forgets: ['message-failed'] },
  PreferenceStated: { kinds: ['telephone', 'face-to-face', 'video', 'cancel', 'move'], adds: true },
  PreferenceAnswered: {},
  ContactsCorrected: { adds: true },
  ModeSwitched: {
    kinds: 'modes',
    asks: { otherMode: true, phasesByKind: { 'face-to-face': ['booked', 'invited', 'arrived', 'waiting', 'wrapping-up'] } },
    forgets: ['opening', 'failure', 'checks'],
    mode: 'kind',
    connection: ({ kind, connection }) => (connection === 'none' ? 'none' : lineFor(kind as Mode)),
  },
  AppointmentMoved: { forgets: OF_THE_APPOINTMENT, connection: closesLine },
  ConsultationCancelled: { teaches: ['attendance', 'outcome'], forgets: ['told', 'failure'], connection: closesLine },

  PatientArrived: { teaches: ['arrived'] },
  ChecksPassed: { teaches: ['checks'], forgets: ['failure'] },
  ChecksFailed: { observed: ['booked', 'invited', 'arrived', 'waiting'], teaches: ['failure'], forgets: ['checks'], adds: true },
  HelpAsked: { observed: 'always', adds: true },
  HelpGiven: { adds: true },
  DelayAnnounced: {},
  CallAttempted: { kinds: ['answered', 'no-answer', 'voicemail', 'wrong-person'], observed: 'always', adds: true },
  NotHereYetNoticed: { observed: ['booked', 'invited'], byDeadline: true },
  DidNotAttendRecorded: { teaches: ['attendance', 'outcome'] },
  LeftUnseenRecorded: { teaches: ['attendance', 'outcome'], forgets: ['failure'], connection: closesLine },
  Reinstated: {
    kinds: ['earlier-stage', 'new-appointment'],
    byKind: { 'earlier-stage': { forgets: ['attendance', 'outcome'] }, 'new-appointment': { forgets: OF_THE_APPOINTMENT } },
  },
  StaffAlerted: { observed: 'always', byDeadline: true, adds: true },
  DutyFellOverdue: { observed: 'always', adds: true },
  ReminderDue: { observed: 'always', byDeadline: true, adds: true },

  PatientCalledIn: { connection: opensLine },
  ConnectionEstablished: { observed: 'always', asks: { connection: ['connecting', 'degraded', 'lost', 'not-known'] }, forgets: ['failure'], connection: () => 'up' },
  ConnectionDegraded: { observed: 'always', asks: { connection: ['up'] }, connection: () => 'degraded' },
  ConnectionLost: {
    observed: 'always', asks: { connection: ['connecting', 'up', 'degraded', 'not-known'] }, teaches: ['failure'], connection: () => 'lost',
  },
  CallResumed: { asks: { connection: ['lost'] }, forgets: ['failure'], connection: opensLine },
  TechnicalFailureReported: { observed: BEFORE_AND_IN_CALL, teaches: ['failure'], adds: true },
  CallQualityChanged: { kinds: ['fine', 'watch', 'prompt', 'not-known'], observed: 'always', adds: true },
  CallMediaChanged: { kinds: ['sound-lost', 'sound-back', 'picture-lost', 'picture-back'], observed: 'always', adds: true },
  CallWayChanged: { kinds: ['janus', 'direct', 'none'], observed: 'always', adds: true },
  CallHeld: { kinds: ['on-hold', 'ringing', 'taken-up'], observed: 'always', adds: true },
  OpeningAnswered: { kinds: ['sees-and-hears', 'hears-only', 'sees-only', 'neither'], observed: 'always', adds: true },
  GuestInvited: { kinds: GUESTS, adds: true },
  GuestWithdrawn: { adds: true },
  GuestAdmitted: { kinds: GUESTS, observed: 'always', adds: true },
  GuestLeft: { kinds: GUESTS, observed: 'always', adds: true },
  SecondDeviceAdmitted: { observed: 'always', adds: true },
  ChatKept: { observed: 'always', adds: true },
  ChatDiscarded: { adds: true },
  IdentityConfirmed: { teaches: ['identity'] },
  OpeningChecked: { kinds: ['sound-and-picture', 'sound-only', 'picture-with-text', 'with-interpreter', 'in-person'], teaches: ['opening'], forgets: ['failure'] },
  ChaperoneRecorded: { kinds: ['offered', 'declined', 'present'], adds: true },
  GatePassed: {
    kinds: ['suitability', 'tests', 'identity', 'opening', 'arrival'],
    byKind: {
      suitability: { teaches: ['passed-suitability'] }, tests: { teaches: ['passed-tests'] }, identity: { teaches: ['passed-identity'] },
      opening: { teaches: ['passed-opening'] }, arrival: { teaches: ['passed-arrival'] },
    },
  },
  EmergencyDeclared: {
    teaches: ['emergency', 'arrived'],
    connection: ({ connection, mode }) => (connection === 'none' ? lineFor(mode) : connection),
  },
  EmergencyServicesCalled: { observed: LIVE, adds: true },
  NoteTaken: { adds: true },
  ReadingRecorded: { kinds: ['blood-pressure', 'pulse', 'weight', 'temperature', 'oxygen-saturation'], adds: true },
  ExaminationRecorded: { adds: true },
  ExaminationFoundInadequate: { adds: true },
  AllergyRecorded: { kinds: ['allergy', 'none-known', 'not-asked'], adds: true },
  DiagnosisRecorded: { adds: true },
  MedicationRecorded: { kinds: ['started', 'stopped', 'dose-changed', 'continued'], adds: true },
  PlanRecorded: { adds: true },
  ClosingBegan: {},
  KeyPointsSummarised: { kinds: SETTLED, teaches: ['key-points'] },
  ClarificationAsked: { kinds: SETTLED, teaches: ['clarified'] },
  SafetyNettingRecorded: { kinds: SETTLED, teaches: ['safety-netting'] },
  AttendanceRecorded: { kinds: ['on-time', 'late-but-seen'], teaches: ['attendance'] },
  OutcomeRecorded: { kinds: 'outcomes', teaches: ['outcome'] },
  ConversationEnded: { forgets: ['failure'], connection: closesLine },
  ConsultationCompleted: { connection: closesLine },

  LetterDrafted: { teaches: ['letter-drafted'], forgets: ['letter-approved'] },
  LetterApproved: { teaches: ['letter-approved'] },
  LetterHandedOn: { teaches: ['letter-handed-on'] },
  LetterDelivered: { observed: ['summarised', 'followed-up', 'did-not-attend'], adds: true },
  LetterFailed: { observed: ['summarised', 'followed-up', 'did-not-attend'], forgets: ['letter-handed-on'] },
  PatientCopySent: { kinds: ['email', 'post', 'by-hand'], teaches: ['copy-sent'] },
  FollowUpOwed: { kinds: FOLLOW_UPS },
  FollowUpDone: { kinds: FOLLOW_UPS },
  FollowUpDeclaredUnneeded: { kinds: FOLLOW_UPS },
  RepeatAppointmentBooked: {},
  RepeatAppointmentDeclaredUnneeded: {},
  PatientContacted: { adds: true },
  PassedGatesReviewed: {},
  EmergencyReviewed: {},
  AddedStageCompleted: {},
  AddedStageSkipped: {},
  EntryCorrected: { observed: 'always', forgets: ['letter-approved', 'letter-handed-on'] },
} as const satisfies Record<FactType, FactSpec>;

export const factTypes = Object.keys(catalogue) as FactType[];
/** Looked up by a name from outside, so never through the prototype. */
export const specOf = (type: string): FactSpec | undefined =>
  Object.hasOwn(catalogue, type) ? catalogue[type as FactType] : undefined;
