/**
 * The pathway document: how consultations of one kind run, as data. Closed at every level: a key not named here is
 * refused with its place. `load` reads it, `compile` turns it into a machine.
 */
import type { Duration, Role } from '../kernel';
import type { Connection, Known, Late, Mode, Phase } from './vocabulary';

export type StageId = string;
export type FactName = string;
export type RuleName = string;
export type Phases = readonly (Phase | 'in-call')[];

/** One use of a rule: its name, its parameters, and the modes it is asked in (all, when absent). */
export interface RuleUse {
  rule: RuleName;
  modes?: readonly Mode[];
  duties?: readonly string[];
  grace?: Duration;
  times?: number;
  apart?: Duration;
}

export interface Field {
  label: string;
  type: 'yes-no' | 'number' | 'text' | 'choice' | 'date';
  required?: boolean;
  choices?: readonly string[];
  min?: number;
  max?: number;
  unit?: string;
}

export interface Stage {
  title?: string;
  /** The gate: nobody comes in, by any way, unless these hold. No rule that asks clock or data. */
  enter?: readonly RuleUse[];
  /** Facts that lead on from here: an edge in the drawing. `*before*` is the stage an end was reached from. */
  moves?: Readonly<Record<FactName, StageId>>;
  /** Goes there by itself as soon as that stage's gate holds. */
  onward?: StageId;
  // an added stage only:
  phase?: Phase;
  before?: Phase;
  by?: readonly Role[];
  skip?: readonly Role[];
  form?: Readonly<Record<string, Field>>;
}

/** Who may record a fact, where besides `moves`, leading where, under which rules. */
export interface FactRow {
  by: readonly Role[];
  during?: Phases;
  to?: StageId;
  needs?: readonly RuleUse[];
}

export type Opener =
  | { on: FactName; only?: readonly string[]; during?: Phases; known?: Known; unless?: Known }
  | { entering: StageId; unless?: Known };
export type Closer = FactName | { on: FactName; only: readonly string[] };

/** Something owed, with an owner and a due time, closed only by the fact that does it. */
export interface Duty {
  title: string;
  owner: Role;
  opens: readonly Opener[];
  closes: readonly Closer[];
  due: Duration;
}

export interface Deadline {
  while: Phases;
  modes?: readonly Mode[];
  connection?: readonly Connection[];
  after?: Duration;
  before?: Duration;
  of: 'appointment-start' | 'entering';
  then: FactName;
  tells?: Role;
  late: Late;
}

/** A text, or one per mode. Fields in braces are filled in when it leaves. */
export type Wording = string | Readonly<Partial<Record<Mode, string>>>;
export interface MessageTemplate {
  on: FactName;
  only?: readonly string[];
  to: 'patient' | 'companion' | 'gp';
  subject: Wording;
  text: Wording;
}

export interface Pathway {
  format: 1;
  catalogue: 1;
  id: string;
  version: number;
  title: string;
  note?: string;
  modes: { first: Mode; fallback: readonly Mode[] };
  times: { arrivalOpens: Duration; aftercare: Duration };
  stages: Readonly<Record<StageId, Stage>>;
  facts: Readonly<Record<FactName, FactRow>>;
  duties: Readonly<Record<string, Duty>>;
  deadlines: Readonly<Record<string, Deadline>>;
  outcomes: Readonly<Record<string, { title: string; code: string }>>;
  messages: Readonly<Record<string, MessageTemplate>>;
}
