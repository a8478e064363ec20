import type { Actor } from './roles';

/** UTC, ISO 8601 with milliseconds and `Z`. */
export type Instant = string;
/** A calendar day `YYYY-MM-DD` in the zone of whoever is named beside it. */
export type Day = string;
/** ISO 8601 in days, hours and minutes, never negative: `PT20M`, `P7D`. */
export type Duration = string;

/** The pathway version a consultation is pinned to; `hash` is SHA-256 (hex) of its canonical JSON. */
export interface PathwayRef {
  id: string;
  version: number;
  hash: string;
}

/** Personal and clinical content, apart from what deciding and folding may read. */
export interface Sealed<C = unknown> {
  scheme: 'none';
  content: C;
}

/** What a step changed. The fold reads nothing else of the machine. Absent means nothing changed. */
export interface Stamp {
  stage: { from: string | null; to: string };
  phase: string;
  mode?: string;
  connection?: string;
  learned?: string[];
  forgot?: string[];
  opened?: { duty: string; due: Instant }[];
  closed?: string[];
  armed?: { id: string; epoch: number; due: Instant }[];
  cleared?: string[];
  passed?: string;
}

/** A fact as the log keeps it (`position` is the log's own and stands outside the hash). */
export interface RecordedFact<T extends string = string, D = unknown, S = unknown> {
  id: string;
  stream: string;
  revision: number;
  type: T;
  /** Version of this type's `data` and `sealed` shape. */
  schema: number;
  /** When it happened. */
  at: Instant;
  /** When it was written down. Later than `at` for a late entry. */
  recordedAt: Instant;
  actor: Actor;
  /** Idempotence key: the command this came from. */
  command: string;
  /** The fact or command that led to it, if a policy or a deadline did. */
  cause?: string;
  pathway?: PathwayRef;
  stamp?: Stamp;
  /** Answers of the rules that asked the clock or the data. */
  held?: Record<string, boolean>;
  data: D;
  sealed?: Sealed<S>;
  previous: string | null;
  hash: string;
}
