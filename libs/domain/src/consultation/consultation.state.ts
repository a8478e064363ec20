import type { Instant, PathwayRef } from '../kernel';
import type { Connection, Known, Mode, Phase } from '../pathway/vocabulary';
import type { CallHold, CallQuality, CallSide, CallWay, GuestKind, OpeningAnswer } from './call.events';
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

/** A guest as invited last: whose link it is, and whether it still opens. */
export interface Guest {
  guest: string;
  kind: GuestKind;
  token: string;
  withdrawn: boolean;
}

/** What is known of the call that is on. Never changed in place. */
export interface CallState {
  quality: Readonly<Record<CallSide, CallQuality>>;
  /** `sound` or `picture`, and whose: "sound of patient". */
  away: readonly string[];
  way: CallWay | null;
  held: Exclude<CallHold, 'taken-up'> | null;
  opening: OpeningAnswer | null;
  /** Ids of the guests who are in. */
  present: readonly string[];
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
  call: CallState;
  guests: readonly Guest[];
  /** What was written in the chat until then was discarded for good. */
  chatDiscardedAt: Instant | null;
  tries: readonly { at: Instant; kind: string }[];
  entries: readonly Entry[];
}
