import type { Connection, Known } from './vocabulary';

/**
 * *Structural*: order in the nature of the thing. *Gate*: stands before closing. *Contact*: stands before meeting the
 * patient, so it always has a reasoned way past and counts as met in an emergency.
 */
export type RuleKind = 'structural' | 'gate' | 'contact';

/** Met when any one of these is so. */
export interface AnyOf {
  known?: readonly Known[];
  notKnown?: readonly Known[];
  connection?: readonly Connection[];
  /** None of the duties named by the use is open. */
  dutiesClosed?: true;
}

export const RULE_PARAMETERS = ['duties', 'grace', 'times', 'apart'] as const;
export type RuleParameter = (typeof RULE_PARAMETERS)[number];

/** A rule as pathways and the machine need it. */
export interface RuleSpec {
  kind: RuleKind;
  /** Parameters a pathway has to give. */
  takes?: readonly RuleParameter[];
  /** All of these must be met. Absent: it asks the clock or the data, is answered beforehand, and stands in no gate. */
  all?: readonly AnyOf[];
}
