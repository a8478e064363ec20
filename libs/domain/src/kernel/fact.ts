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

/** Who the patient is and how to reach them, or what was said and found: each part has a key of its own, so that one can go and the other stay. */
export type SealedPart = 'contacts' | 'clinical';

/** One part of the content under one key. Texts are base64url. */
export interface SealedText {
  part: SealedPart;
  /** Id of the key (UUID). */
  key: string;
  /** 96 bits, never twice under one key. */
  nonce: string;
  /** Ciphertext with its tag of 128 bits. */
  content: string;
}

/** As the log keeps it. */
export interface Ciphered {
  scheme: 'aes-256-gcm';
  parts: SealedText[];
}

/** As whoever may read is given it. */
export interface Opened<C = unknown> {
  scheme: 'none';
  /** What was in parts whose key is destroyed is not there; `null` where nothing is left. */
  content: C | null;
  /** Parts whose key is destroyed. */
  erased?: SealedPart[];
}

/** Personal and clinical content, apart from what deciding and folding may read. */
export type Sealed<C = unknown> = Ciphered | Opened<C>;

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
