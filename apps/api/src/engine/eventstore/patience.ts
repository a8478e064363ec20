/** How long the log waits for a server before it does something about it, in milliseconds. */
export interface Patience {
  /** Until a call that is not answered counts as hanging. */
  answer: number;
  /** In which the outcome of an append that may have been stored is looked for. */
  outcome: number;
  /** In which what was surely not stored, or only reads, is tried again. */
  again: number;
  /** Between two looks at whether the subscription still follows the log. */
  watch: number;
  /** Before the next try, after so many failed ones in a row. */
  backOff: (failures: number) => number;
}

/**
 * A person waits for the answer of a command; a server that restarts takes some two seconds. A line that is dead without
 * having broken is noticed after 14 (connection.ts), so that the outcome is still looked for on a new one.
 */
export const PATIENCE: Patience = {
  answer: 4_000,
  outcome: 20_000,
  again: 5_000,
  watch: 10_000,
  backOff: (failures) => Math.min(20 * 2 ** (failures - 1), 1_000),
};
