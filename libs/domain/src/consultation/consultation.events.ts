/**
 * Every fact of a consultation, in the order it is usually learned. Read this first.
 *
 * `data` is the open part: it never names a person and is enough for every later decision.
 * `sealed` is the personal and clinical part: deciding and folding never look into it.
 * `data.kind` is the fact's variant; which there are, and what each teaches, stands in the catalogue.
 */
import type { Day, Instant } from '../kernel';
import type { Mode } from '../pathway/vocabulary';
import type { CallFacts } from './call.events';
import type { Open } from './open-and-sealed';

type Nothing = Record<never, never>;

/** A person's name as they are to be addressed. */
export interface PersonName {
  given: string;
  family: string;
  title?: string;
}
export interface Address {
  lines: string[];
  postcode?: string;
}
export interface Contacts {
  phone?: string;
  mobile?: string;
  email?: string;
  address?: Address;
}
export interface PatientDetails extends Contacts {
  name: PersonName;
  /** Unknown leads to reception, never to a dead end. */
  dateOfBirth: Day | null;
  /** Ten digits without spaces, checked by modulus 11. */
  nhsNumber: string | null;
  /** The clinic's own number for the patient. */
  clinicNumber: string | null;
}
export interface GpPractice {
  name: string;
  /** ODS code of the practice; V81999 when unknown. */
  code?: string;
  address?: Address;
  email?: string;
}
export type Settled = 'given' | 'not-applicable' | 'could-not-be-given';
/** Why something could not be given; each opens an owned duty. */
export type CouldNot = 'unreachable' | 'emergency-transfer' | 'died' | 'refused';
export type Reading =
  /** mm[Hg] */
  | { what: 'blood-pressure'; systolic: number; diastolic: number }
  | { what: 'pulse'; perMinute: number }
  | { what: 'weight'; kilograms: number }
  | { what: 'temperature'; celsius: number }
  | { what: 'oxygen-saturation'; percent: number };
export type FollowUp = 'tests' | 'referral' | 'prescription' | 'face-to-face' | 'advice-by-letter' | 'welfare-check' | 'tell-gp';
export type Communication = 'sound-and-picture' | 'sound-only' | 'picture-with-text' | 'with-interpreter' | 'in-person';
export type Gate = 'suitability' | 'tests' | 'identity' | 'opening' | 'arrival';
export type Wish = 'telephone' | 'face-to-face' | 'video' | 'cancel' | 'move';

/** How each part was found when it was tried before the call. */
export type Found = 'works' | 'does-not-work' | 'not-tried';
export interface ChecksFound {
  camera: Found;
  microphone: Found;
  speaker: Found;
  connection: Found;
}
/** The line as measured then; `null` is not known. `rttMs` there and back in milliseconds, `lost` a share from 0 to 1. */
export interface LineMeasured {
  rttMs: number | null;
  lost: number | null;
  /** Over the clinic's TURN server, because nothing else went through. */
  relayed: boolean | null;
}

/** How the call itself went stands in `call.events.ts`. */
export interface ConsultationFacts extends CallFacts {
  // before
  ConsultationBooked: Open<
    {
      kind: 'tests-needed' | 'no-tests-needed';
      clinic: string;
      patient: string;
      /** Short, for the telephone: `K7-4MPQ`. */
      reference: string;
      start: Instant;
      minutes: number;
      mode: Mode;
      /** Staff id of whom the patient is to see, if known. */
      clinician: string | null;
      /** First or follow-up attendance, for coding. */
      visit: 'first' | 'follow-up';
      /** Where the booking came from: the other system's appointment id, and the line or entry of the list. */
      source?: { appointment: string; list?: string; entry?: string };
      /** Imported or entered after its time: arms nothing. */
      past?: boolean;
      /** The consultation this one follows. */
      follows?: string;
    },
    { patient: PatientDetails; gp?: GpPractice; reason?: string; tests?: string[]; referrer?: string; clinicianName?: string }
  >;
  /** Outside the criteria, or not known: a clinician has to decide. */
  SuitabilityReferred: Open<{ why: 'outside-criteria' | 'not-known' | 'asked' }, { reason?: string }>;
  SuitabilityDecided: Open<
    { kind: 'suitable' | 'unsuitable'; clinician: string; criteria: { criterion: string; met: boolean | null }[] },
    { reason?: string }
  >;
  SuitabilityOverridden: Open<{ clinician: string }, { reason: string }>;
  NeedsRecorded: Open<
    {
      interpreter: boolean;
      companion: 'none' | 'carer' | 'parent' | 'proxy';
      hearing: boolean;
      /** Anything else that has to be arranged. */
      other: boolean;
      preferredMode: Mode | null;
    },
    { language?: string; companionName?: string; companionPhone?: string; details?: string }
  >;
  PriorTestsRequired: Open<Nothing, { tests: string[] }>;
  PriorTestsConfirmed: Open<Nothing, { details?: string }>;
  PriorTestsWaived: Open<Nothing, { reason: string }>;
  PatientInvited: Open<{ channel: 'email' | 'letter' | 'telephone'; again: boolean }, { backupNumber: string; ringingFrom: string }>;
  /** Only hashes (SHA-256, hex) of the unguessable token and of the short code of a printed letter. */
  VisitLinkIssued: Open<{ token: string; code: string }>;
  VisitLinkWithdrawn: Open<Nothing, { reason: string }>;
  /** The link was opened and the birth date confirmed, outside the arrival window: a test, no arrival. */
  VisitLinkTried: Open<Nothing>;
  VisitLocked: Open<{ tries: number }>;
  VisitUnlocked: Open<Nothing, { reason: string }>;
  MessageSent: Open<{ kind: string; message: string; channel: 'email' | 'outbox' }>;
  MessageFailed: Open<{ kind: string; message: string; permanent: boolean }, { error: string }>;
  /** It had not left when another fact took its place, and never will. */
  MessageGivenUp: Open<{ kind: string; message: string }>;
  PatientToldByPhone: Open<Nothing, { note?: string }>;
  PreferenceStated: Open<{ kind: Wish }, { words?: string }>;
  PreferenceAnswered: Open<Nothing, { answer: string }>;
  ContactsCorrected: Open<
    { patient?: string; email: boolean },
    { contacts: Contacts; name?: PersonName; dateOfBirth?: Day; nhsNumber?: string; clinicNumber?: string; reason?: string }
  >;
  ModeSwitched: Open<{ kind: Mode; why: 'patient-asked' | 'technical-failure' | 'clinical' | 'access' | 'other' }, { reason?: string }>;
  AppointmentMoved: Open<{ start: Instant; minutes: number; clinician: string | null; by: 'patient' | 'clinic' }, { reason?: string }>;
  ConsultationCancelled: Open<{ by: 'patient' | 'clinic' }, { reason: string }>;

  // arrival
  PatientArrived: Open<{ how: 'link' | 'telephone' | 'reception'; late: boolean }>;
  /** `found` and `line` where the patient's browser tried them; whoever only says so by telephone leaves them out. */
  ChecksPassed: Open<{ by: 'patient' | 'reception' | 'clinician'; found?: ChecksFound; line?: LineMeasured }>;
  ChecksFailed: Open<{ what: 'camera' | 'microphone' | 'speaker' | 'connection' | 'browser' | 'other' }, { details?: string }>;
  HelpAsked: Open<{ about: 'link' | 'identity' | 'sound' | 'picture' | 'connection' | 'waiting' | 'other' }, { words?: string }>;
  HelpGiven: Open<Nothing, { what?: string }>;
  DelayAnnounced: Open<{ minutes: number; cause: 'previous-patient' | 'emergency' | 'staff' | 'technical' | 'other' }, { words?: string }>;
  CallAttempted: Open<{ kind: 'answered' | 'no-answer' | 'voicemail' | 'wrong-person' }, { number?: string; note?: string }>;
  NotHereYetNoticed: Open<{ late: boolean }>;
  DidNotAttendRecorded: Open<
    { evidence: { told: boolean; messagesFailed: boolean; serviceUp: boolean | null; callsTried: number; minutesPast: number } },
    { reason: string }
  >;
  LeftUnseenRecorded: Open<Nothing, { reason: string }>;
  Reinstated: Open<{ kind: 'earlier-stage' | 'new-appointment'; start?: Instant; minutes?: number }, { reason: string }>;
  StaffAlerted: Open<{ about: string; tells: string }>;
  DutyFellOverdue: Open<{ duty: string }>;
  ReminderDue: Open<{ reminder: string; stale: boolean }>;

  // in call
  PatientCalledIn: Open<Nothing>;
  ConnectionEstablished: Open<Nothing>;
  ConnectionDegraded: Open<{ why?: string }>;
  ConnectionLost: Open<{ side?: 'patient' | 'clinician' | 'service' | 'not-known' }>;
  CallResumed: Open<Nothing>;
  TechnicalFailureReported: Open<
    { what: 'sound' | 'picture' | 'connection' | 'device' | 'telephone' | 'service' | 'other'; done: 'resumed' | 'rang-instead' | 'rebooked' | 'continued-without' | 'not-yet' },
    { details?: string }
  >;
  IdentityConfirmed: Open<{ how: 'date-of-birth-and-name' | 'known-to-me' | 'document' | 'companion-vouched' }>;
  OpeningChecked: Open<
    { kind: Communication; freeToTalk: boolean; othersPresent: boolean },
    { present?: string; place: string; number?: string }
  >;
  ChaperoneRecorded: Open<{ kind: 'offered' | 'declined' | 'present' }, { name?: string }>;
  GatePassed: Open<{ kind: Gate }, { reason: string }>;
  EmergencyDeclared: Open<{ placeKnown: boolean }, { place?: string; number?: string; what?: string }>;
  EmergencyServicesCalled: Open<{ by: 'clinician' | 'reception' | 'patient' | 'companion' }, { details?: string }>;
  NoteTaken: Open<Nothing, { text: string }>;
  ReadingRecorded: Open<{ kind: Reading['what']; takenBy: 'patient' | 'companion' | 'clinician'; takenAt: Instant | null }, { reading: Reading; device?: string; remark?: string }>;
  ExaminationRecorded: Open<{ limited: boolean }, { findings: string }>;
  ExaminationFoundInadequate: Open<Nothing, { reason: string }>;
  AllergyRecorded: Open<{ kind: 'allergy' | 'none-known' | 'not-asked' }, { substance?: string; reaction?: string }>;
  DiagnosisRecorded: Open<{ certainty: 'confirmed' | 'working' | 'excluded' }, { diagnosis: string }>;
  MedicationRecorded: Open<
    { kind: 'started' | 'stopped' | 'dose-changed' | 'continued' },
    { medicine: string; dose?: string; route?: string; frequency?: string; reason?: string }
  >;
  PlanRecorded: Open<Nothing, { plan: string; forPatient?: string; forGp?: string; agreed?: boolean }>;
  ClosingBegan: Open<Nothing>;
  KeyPointsSummarised: Open<{ kind: Settled; couldNot?: CouldNot }, { points?: string; repeated?: string; reason?: string }>;
  ClarificationAsked: Open<{ kind: Settled; couldNot?: CouldNot }, { repeated?: string; reason?: string }>;
  SafetyNettingRecorded: Open<
    { kind: Settled; couldNot?: CouldNot; leaflet: boolean },
    { advice?: string; redFlags?: string[]; whenToSeekHelp?: string; howToSeekHelp?: string; ifCareDoesNotHappen?: string; leaflet?: string; reason?: string }
  >;
  AttendanceRecorded: Open<{ kind: 'on-time' | 'late-but-seen' }>;
  OutcomeRecorded: Open<{ kind: string }, { decision: string }>;
  ConversationEnded: Open<{ cause: 'finished' | 'patient-left' | 'connection-lost' | 'emergency' | 'put-back-to-waiting' | 'unreachable' | 'other' }>;
  ConsultationCompleted: Open<Nothing>;

  // after
  LetterDrafted: Open<Nothing, { opening?: string; body?: string; closing?: string }>;
  /** `asOf` is the revision whose record the letter tells. */
  LetterApproved: Open<{ asOf: number }>;
  LetterHandedOn: Open<{ how: 'email' | 'post' | 'electronic-transfer' | 'by-hand' | 'fax' }, { to: string; note?: string }>;
  LetterDelivered: Open<Nothing, { note?: string }>;
  LetterFailed: Open<Nothing, { reason: string }>;
  PatientCopySent: Open<{ kind: 'email' | 'post' | 'by-hand'; leaflet: boolean }, { note?: string }>;
  FollowUpOwed: Open<{ kind: FollowUp }, { details: string }>;
  FollowUpDone: Open<{ kind: FollowUp }, { details?: string }>;
  FollowUpDeclaredUnneeded: Open<{ kind: FollowUp }, { reason: string }>;
  RepeatAppointmentBooked: Open<{ consultation: string | null; start: Instant | null }, { note?: string }>;
  RepeatAppointmentDeclaredUnneeded: Open<Nothing, { reason: string }>;
  PatientContacted: Open<{ reached: boolean }, { how: string; what: string }>;
  PassedGatesReviewed: Open<Nothing, { finding: string }>;
  EmergencyReviewed: Open<Nothing, { finding: string }>;
  /** A stage that the pathway adds was done (its form filled in), or skipped with a reason. */
  AddedStageCompleted: Open<{ stage: string }, { answers: Record<string, string | number | boolean> }>;
  AddedStageSkipped: Open<{ stage: string }, { reason: string }>;
  /** Names the fact it corrects by its revision. Both stay and are shown. */
  EntryCorrected: Open<{ corrects: number; of: string }, { reason: string; should?: string }>;
}

export type FactType = keyof ConsultationFacts;
export type FactData<T extends FactType> = ConsultationFacts[T]['data'];
export type FactContent<T extends FactType> = ConsultationFacts[T]['sealed'];

/** A fact a decision proposes; the recorder adds the envelope. */
export type ProposedFact<T extends FactType = FactType> = {
  [K in T]: { type: K; data: FactData<K>; sealed?: FactContent<K>; /** the deadline this fact passes */ passes?: { id: string; epoch: number } };
}[T];
