import type { Actor, Instant, PathwayRef } from '../../kernel';
import type { Connection, Known, Mode, Phase } from '../../pathway/vocabulary';
import type { FactContent, FactData, FactType, FollowUp, GpPractice, PatientDetails } from '../consultation.events';
import type { LetterState } from './letter-state';
import type { NotHeard } from './not-heard';
import type { FactsIn, SectionName } from './record-sections';

export interface Correction {
  /** Revision of the fact that corrects. */
  revision: number;
  at: Instant;
  by: Actor;
  /** `null` when erased, or not for the reader. */
  reason: string | null;
  should: string | null;
}
/** One fact as it stands in the record: what was said first stays, and what corrects it stands beside it. */
export type RecordEntry<T extends FactType = FactType> = {
  [K in T]: {
    type: K;
    revision: number;
    at: Instant;
    recordedAt: Instant;
    /** Written down later than it happened. */
    late: boolean;
    by: Actor;
    corrected?: Correction;
    data: FactData<K>;
    /** The personal and clinical part; `null` when erased, or not for the reader. */
    content: FactContent<K> | null;
  };
}[T];

export type RecordSections = { [S in SectionName]: RecordEntry<FactsIn<S>>[] };
export interface RecordFollowUp {
  kind: FollowUp | 'repeat-appointment';
  details: string | null;
  state: 'owed' | 'done' | 'unneeded';
  owedSince: Instant | null;
  settledAt: Instant | null;
  /** Revisions it is read from. */
  source: number[];
}
export interface RecordLetter {
  state: LetterState;
  /** The clinician's own words, of the latest draft. */
  draft: FactContent<'LetterDrafted'> | null;
  /** Approved once; whether it still stands says `state`. */
  approved: { at: Instant; by: Actor; asOf: number } | null;
  handedOn: { at: Instant; by: Actor; how: FactData<'LetterHandedOn'>['how']; to: string | null } | null;
  delivered: Instant | null;
  failed: { at: Instant; reason: string | null } | null;
  copySent: { at: Instant; how: FactData<'PatientCopySent'>['kind'] } | null;
}

export interface ConsultationRecord {
  id: string;
  reference: string;
  clinic: string;
  patientId: string;
  /** As corrected since the booking; `null` when erased. */
  patient: PatientDetails | null;
  gp: GpPractice | null;
  clinician: string | null;
  clinicianName: string | null;
  pathway: PathwayRef | null;
  start: Instant;
  minutes: number;
  mode: Mode;
  bookedMode: Mode;
  stage: string | null;
  phase: Phase | null;
  connection: Connection;
  known: Known[];
  duties: { duty: string; due: Instant; since: Instant }[];
  sections: RecordSections;
  followUps: RecordFollowUp[];
  letter: RecordLetter;
  /** When somebody in a call was not heard, and what was recorded meanwhile. */
  notHeard: NotHeard[];
  /** When contact ended for good. */
  endedAt: Instant | null;
  /** Contacts, or the clinical record, or both. */
  erased: boolean;
  /** The record as it stood after this revision; -1 before the first fact. */
  revision: number;
}
