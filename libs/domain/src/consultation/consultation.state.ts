import type { Instant, PathwayRef } from '../kernel';
import type { Connection, Known, Mode, Phase } from '../pathway/vocabulary';
import type { FactType } from './consultation.events';

/** A fact as later decisions need it: where it stands and what it alone had taught. */
export interface Entry {
  revision: number;
  id: string;
  type: FactType;
  kind: string | null;
  at: Instant;
  learned: readonly string[];
  closed: readonly string[];
  correctedBy?: number;
}

/** A consultation as folded from its open facts: enough for every decision, and nothing that names a person. */
export interface Consultation {
  id: string;
  /** Revision of the last fact; -1 before there is one. */
  revision: number;
  /** Hash of the last fact, which the next one names as `previous`. */
  hash: string | null;
  pathway: PathwayRef | null;
  stage: string | null;
  phase: Phase | null;
  /** Where a mistaken end was reached from. */
  stageBeforeEnd: string | null;
  mode: Mode;
  connection: Connection;
  /** What is known, and by which revisions it was taught. */
  known: Map<Known, readonly number[]>;
  duties: Map<string, { due: Instant; since: Instant }>;
  deadlines: Map<string, { epoch: number; due: Instant }>;
  /** Highest deadline epoch ever given. */
  epochs: number;
  clinic: string;
  patient: string;
  reference: string;
  clinician: string | null;
  start: Instant;
  minutes: number;
  bookedMode: Mode;
  arrivedAt: Instant | null;
  /** When contact ended for good: the aftercare time runs from here. */
  endedAt: Instant | null;
  link: { token: string; code: string; locked: boolean } | null;
  tries: readonly { at: Instant; kind: string }[];
  entries: readonly Entry[];
}
