import type { Rule } from './rule';

/** Settled: given, not applicable with a reason, or could not be given with a reason and a duty. */
export const keyPointsSummarised: Rule = {
  name: 'key-points-summarised',
  kind: 'gate',
  all: [{ known: ['key-points'] }],
  sentence: () => 'Summarise the key points to the patient, or record why you could not.',
  cites: { rule: 'R9', words: 'summarise key points at the end of the consultation' },
};
