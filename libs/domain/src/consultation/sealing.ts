import type { SealedPart } from '../kernel';
import type { FactContent, FactType } from './consultation.events';

/** The compiler counts: every field of every fact's sealed part stands here. */
type Parts = { readonly [T in FactType]: { readonly [F in keyof FactContent<T>]-?: SealedPart } };

const NOTHING = {} as const;
const REASON = { reason: 'clinical' } as const;
const NOTE = { note: 'clinical' } as const;
const DETAILS = { details: 'clinical' } as const;
const FINDING = { finding: 'clinical' } as const;

/**
 * What is who the patient is and how they, theirs and their practice are reached (`contacts`), and what is what was said, found
 * and done (`clinical`). Free text is clinical, whoever it names, but for where it exists to name somebody or a place.
 */
const PARTS: Parts = {
  ConsultationBooked: { patient: 'contacts', gp: 'contacts', referrer: 'contacts', reason: 'clinical', tests: 'clinical', clinicianName: 'clinical' },
  SuitabilityReferred: REASON,
  SuitabilityDecided: REASON,
  SuitabilityOverridden: REASON,
  NeedsRecorded: { language: 'contacts', companionName: 'contacts', companionPhone: 'contacts', details: 'clinical' },
  PriorTestsRequired: { tests: 'clinical' },
  PriorTestsConfirmed: DETAILS,
  PriorTestsWaived: REASON,
  PatientInvited: { backupNumber: 'contacts', ringingFrom: 'contacts' },
  VisitLinkIssued: NOTHING,
  VisitLinkWithdrawn: REASON,
  VisitLinkTried: NOTHING,
  VisitLocked: NOTHING,
  VisitUnlocked: REASON,
  MessageSent: NOTHING,
  // Mail servers repeat the address they refuse.
  MessageFailed: { error: 'contacts' },
  MessageGivenUp: NOTHING,
  PatientToldByPhone: NOTE,
  PreferenceStated: { words: 'clinical' },
  PreferenceAnswered: { answer: 'clinical' },
  // Whom the booking had meant, and whom not.
  ContactsCorrected: {
    contacts: 'contacts', name: 'contacts', dateOfBirth: 'contacts', nhsNumber: 'contacts', clinicNumber: 'contacts', reason: 'contacts',
  },
  ModeSwitched: REASON,
  AppointmentMoved: REASON,
  ConsultationCancelled: REASON,

  PatientArrived: NOTHING,
  ChecksPassed: NOTHING,
  ChecksFailed: DETAILS,
  HelpAsked: { words: 'clinical' },
  HelpGiven: { what: 'clinical' },
  DelayAnnounced: { words: 'clinical' },
  CallAttempted: { number: 'contacts', note: 'clinical' },
  NotHereYetNoticed: NOTHING,
  DidNotAttendRecorded: REASON,
  LeftUnseenRecorded: REASON,
  Reinstated: REASON,
  StaffAlerted: NOTHING,
  DutyFellOverdue: NOTHING,
  ReminderDue: NOTHING,

  PatientCalledIn: NOTHING,
  ConnectionEstablished: NOTHING,
  ConnectionDegraded: NOTHING,
  ConnectionLost: NOTHING,
  CallResumed: NOTHING,
  TechnicalFailureReported: DETAILS,
  CallQualityChanged: NOTHING,
  CallMediaChanged: NOTHING,
  CallWayChanged: NOTHING,
  CallHeld: NOTHING,
  OpeningAnswered: NOTHING,
  GuestInvited: { name: 'contacts', mobile: 'contacts', email: 'contacts' },
  GuestWithdrawn: REASON,
  GuestAdmitted: { name: 'contacts' },
  GuestLeft: NOTHING,
  SecondDeviceAdmitted: NOTHING,
  ChatKept: { lines: 'clinical' },
  ChatDiscarded: REASON,
  IdentityConfirmed: NOTHING,
  OpeningChecked: { present: 'contacts', place: 'contacts', number: 'contacts' },
  // Who stood by is evidence of the examination, and no way to reach the patient.
  ChaperoneRecorded: { name: 'clinical' },
  GatePassed: REASON,
  EmergencyDeclared: { place: 'contacts', number: 'contacts', what: 'clinical' },
  EmergencyServicesCalled: DETAILS,
  NoteTaken: { text: 'clinical' },
  ReadingRecorded: { reading: 'clinical', device: 'clinical', remark: 'clinical' },
  ExaminationRecorded: { findings: 'clinical' },
  ExaminationFoundInadequate: REASON,
  AllergyRecorded: { substance: 'clinical', reaction: 'clinical' },
  DiagnosisRecorded: { diagnosis: 'clinical' },
  MedicationRecorded: { medicine: 'clinical', dose: 'clinical', route: 'clinical', frequency: 'clinical', reason: 'clinical' },
  PlanRecorded: { plan: 'clinical', forPatient: 'clinical', forGp: 'clinical', agreed: 'clinical' },
  ClosingBegan: NOTHING,
  KeyPointsSummarised: { points: 'clinical', repeated: 'clinical', reason: 'clinical' },
  ClarificationAsked: { repeated: 'clinical', reason: 'clinical' },
  SafetyNettingRecorded: {
    advice: 'clinical', redFlags: 'clinical', whenToSeekHelp: 'clinical', howToSeekHelp: 'clinical', ifCareDoesNotHappen: 'clinical',
    leaflet: 'clinical', reason: 'clinical',
  },
  AttendanceRecorded: NOTHING,
  OutcomeRecorded: { decision: 'clinical' },
  ConversationEnded: NOTHING,
  ConsultationCompleted: NOTHING,

  LetterDrafted: { opening: 'clinical', body: 'clinical', closing: 'clinical' },
  LetterApproved: NOTHING,
  LetterHandedOn: { to: 'contacts', note: 'clinical' },
  LetterDelivered: NOTE,
  LetterFailed: REASON,
  PatientCopySent: NOTE,
  FollowUpOwed: DETAILS,
  FollowUpDone: DETAILS,
  FollowUpDeclaredUnneeded: REASON,
  RepeatAppointmentBooked: NOTE,
  RepeatAppointmentDeclaredUnneeded: REASON,
  PatientContacted: { how: 'clinical', what: 'clinical' },
  PassedGatesReviewed: FINDING,
  EmergencyReviewed: FINDING,
  AddedStageCompleted: { answers: 'clinical' },
  AddedStageSkipped: REASON,
  EntryCorrected: { reason: 'clinical', should: 'clinical' },
};

/** Which part a field of a fact's content belongs to. One that nobody has listed counts as clinical: that part is kept longest. */
export const partOf = (type: string, field: string): SealedPart => {
  const parts: Readonly<Record<string, SealedPart>> = Object.hasOwn(PARTS, type) ? PARTS[type as FactType] : NOTHING;
  return Object.hasOwn(parts, field) ? (parts[field] as SealedPart) : 'clinical';
};

/** A fact's content divided into what each key seals; a part in which nothing is said is absent. */
export const sealedParts = (type: string, content: object): Partial<Record<SealedPart, object>> => {
  const parts: Partial<Record<SealedPart, Record<string, unknown>>> = {};
  for (const [field, value] of Object.entries(content)) if (value !== undefined) (parts[partOf(type, field)] ??= {})[field] = value;
  return parts;
};
