import type { RuleUse, StageId } from './pathway';
import type { AnyOf, RuleSpec } from './rule';
import type { Connection, Known, Mode } from './vocabulary';

/** All that the machine knows of a consultation besides its stage: finite, so every one of them can be visited. */
export interface Configuration {
  mode: Mode;
  connection: Connection;
  known: ReadonlySet<Known>;
  duties: ReadonlySet<string>;
  /** The stage an end was reached from. */
  before: StageId | null;
}

/** Answers of the rules that asked the clock or the data, by the rule's name. */
export type Holds = Readonly<Record<string, boolean>>;

const some = <T>(list: readonly T[] | undefined, so: (one: T) => boolean): boolean => list?.some(so) ?? false;

const met = (any: AnyOf, use: RuleUse, now: Configuration): boolean =>
  some(any.known, (known) => now.known.has(known)) ||
  some(any.notKnown, (known) => !now.known.has(known)) ||
  some(any.connection, (connection) => connection === now.connection) ||
  (any.dutiesClosed === true && !some(use.duties, (duty) => now.duties.has(duty)));

/** Whether a use of a rule applies in this mode at all. */
export const applies = (use: RuleUse, now: Configuration): boolean => !use.modes || use.modes.includes(now.mode);

/** A rule that asked the clock or the data holds only if it was answered with yes. */
export const holds = (rule: RuleSpec, use: RuleUse, now: Configuration, answers: Holds): boolean =>
  !applies(use, now) || (rule.all ? rule.all.every((any) => met(any, use, now)) : answers[use.rule] === true);
