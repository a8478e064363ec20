import type { Day, Instant, Role } from '../../kernel';
import type { Connection, Known, Mode, Phase } from '../../pathway/vocabulary';
import type { CallQuality, CallSide } from '../call.events';
import type { ChecksFound, FactData, LineMeasured, Wish } from '../consultation.events';
import type { LetterState } from './letter-state';

export interface BoardPatient {
  id: string;
  /** As it is to be shown; "Erased patient" once the seal is gone. */
  name: string;
  dateOfBirth: Day | null;
  nhsNumber: string | null;
  clinicNumber: string | null;
  phone?: string;
  mobile?: string;
  email?: string;
}
export type BoardNeeds = FactData<'NeedsRecorded'> & { language?: string };
/** `sending`: invited by e-mail, and the message has neither left nor failed. */
export type InvitationState = 'none' | 'sending' | 'sent' | 'failed' | 'told-by-phone';
/** What is missing before contact. `told`: nobody knows that the patient knows. */
export type Missing = 'suitability' | 'needs' | 'tests' | 'told' | 'date-of-birth' | 'nhs-number' | 'way-to-reach';
export interface BoardDuty {
  duty: string;
  title: string;
  owner: Role;
  due: Instant;
  since: Instant;
}
export interface BoardTry {
  revision: number;
  at: Instant;
  kind: FactData<'CallAttempted'>['kind'];
}

/** As the patient's browser found it before the call. What was not measured is `null`. */
export interface BoardLine extends LineMeasured {
  found: ChecksFound | null;
}

/** One consultation on reception's day list and the clinician's board. Plain JSON. */
export interface BoardRow {
  id: string;
  reference: string;
  clinic: string;
  start: Instant;
  minutes: number;
  mode: Mode;
  bookedMode: Mode;
  stage: string;
  phase: Phase;
  connection: Connection;
  clinician: string | null;
  clinicianName: string | null;
  patient: BoardPatient;
  needs: BoardNeeds | null;
  known: Known[];
  told: boolean;
  invitation: { state: InvitationState; channel: 'email' | 'letter' | 'telephone' | null; at: Instant | null };
  /** The link was opened and the birth date confirmed before the arrival window: a test that worked. */
  linkTriedAt: Instant | null;
  arrivedAt: Instant | null;
  waitingSince: Instant | null;
  /** Checks passed, or the mode needs none. */
  ready: boolean;
  /** From when the device was last tried and would do; `null` when nothing was measured then. */
  line: BoardLine | null;
  /** How each side hears the other; `not-known` when no call is on, and whenever nothing measures it. */
  quality: Readonly<Record<CallSide, CallQuality>>;
  checksFailed: { since: Instant; what: FactData<'ChecksFailed'>['what'] } | null;
  calledInAt: Instant | null;
  /** Put back to waiting in the middle of the call: nobody but the board remembers that they sit there. */
  putBackAt: Instant | null;
  help: { since: Instant; about: FactData<'HelpAsked'>['about'] } | null;
  delay: { minutes: number; cause: FactData<'DelayAnnounced'>['cause']; announcedAt: Instant; expectedStart: Instant } | null;
  locked: boolean;
  wish: { kind: Wish; since: Instant } | null;
  /** `late`: noticed when an outage was over, so the patient stands on the list to ring. */
  notHereYet: { since: Instant; late: boolean } | null;
  tries: { number: number; last: BoardTry | null; made: BoardTry[] };
  emergency: boolean;
  /** A technical failure has no way on yet. */
  failure: boolean;
  missing: Missing[];
  duties: BoardDuty[];
  /** Duties the engine has told somebody are overdue. */
  overdue: string[];
  letter: LetterState;
  outcome: string | null;
  endedAt: Instant | null;
  /** Imported or entered after its time. */
  past: boolean;
  source: string | null;
  alerts: { about: string; tells: string; since: Instant }[];
  /** Nobody can tell any more who it is. */
  erased: boolean;
  revision: number;
  /** Which revision each of these was read from, so that a correction takes back just that. */
  from: Partial<Record<'needs' | 'help' | 'delay' | 'wish' | 'notHereYet' | 'checksFailed' | 'line' | 'outcome' | 'arrivedAt', number>>;
  /** The patient as known after each correction, so that a wrong one can be taken back. */
  patients: { revision: number; patient: BoardPatient }[];
}
