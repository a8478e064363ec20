import type { Duration, Instant } from '../../kernel';
import type { Connection, Mode } from '../../pathway/vocabulary';
import type { CallHold, CallWay } from '../call.events';
import type { FactData, Wish } from '../consultation.events';
import type { QueuePlace } from './queue';

export type VisitState =
  | 'before' | 'too-early-or-test' | 'arrived' | 'checks' | 'waiting' | 'in-call' | 'after'
  | 'cancelled' | 'missed' | 'left' | 'closed';

export interface VisitContext {
  now: Instant;
  times: { arrivalOpens: Duration; aftercare: Duration };
  /** From `placeOf`; absent when not waiting. */
  place?: QueuePlace | null;
}
/** What was said, for the patient to read again. */
export interface VisitSummary {
  keyPoints: string[];
  plan: string[];
  /** Whether advice on what to watch for was given; `not-yet` until it is settled. */
  adviceState: 'not-yet' | 'given' | 'not-applicable' | 'could-not-be-given';
  advice: string | null;
  redFlags: string[];
  whenToSeekHelp: string | null;
  howToSeekHelp: string | null;
  ifCareDoesNotHappen: string | null;
  leaflet: string | null;
  followUp: { text: string; state: 'owed' | 'done' }[];
  nextAppointment: Instant | null;
}
/** The patient's page. Holds nothing of the notes and no reason that staff gave. */
export interface VisitPage {
  state: VisitState;
  reference: string;
  clinic: string;
  /** How to address the patient; `null` when erased. */
  name: string | null;
  appointment: { start: Instant; minutes: number; mode: Mode; clinicianName: string | null };
  arrivalOpensAt: Instant;
  /** The arrival window is open and the patient has not arrived. */
  mayArrive: boolean;
  linkTriedAt: Instant | null;
  /** Whole, because whoever changes one of them sends all of them again. */
  needs: (FactData<'NeedsRecorded'> & { language: string | null; companionName: string | null; companionPhone: string | null; details: string | null }) | null;
  /** Tests to have done before; `null` when none were asked for. */
  tests: { what: string[]; state: 'to-do' | 'done' | 'not-needed' } | null;
  /** What the patient's side measured and sent, in words: "pulse 72 beats a minute". */
  readings: { text: string; at: Instant }[];
  place: QueuePlace | null;
  delay: { minutes: number; cause: FactData<'DelayAnnounced'>['cause']; expectedStart: Instant } | null;
  checks: 'not-needed' | 'not-yet' | 'passed' | 'failed';
  connection: Connection;
  /** The clinician has asked them in by video, and the patient has not said yet what they see and hear. */
  openingAsked: boolean;
  /** They were called in before: put back, which may be in the middle of it, or the call was ended while it was being opened. */
  waitsAgain: 'put-back' | 'call-ended' | null;
  /** How sound and picture travel, and whether the patient waits inside the call; nothing when no call is on. */
  call: { way: CallWay | null; held: Exclude<CallHold, 'taken-up'> | null };
  /** `answer`: what staff told the patient about it. */
  wish: { kind: Wish; at: Instant; answered: boolean; answer: string | null } | null;
  helpAskedAt: Instant | null;
  /** The clinician has ended the call and is finishing the record. */
  stillWriting: boolean;
  cancelledBy: 'patient' | 'clinic' | null;
  /** The same entry as in the invitation, so that a calendar holds the appointment once. */
  calendar: { uid: string; sequence: number };
  summary: VisitSummary | null;
  aftercareUntil: Instant | null;
  erased: boolean;
  revision: number;
}
