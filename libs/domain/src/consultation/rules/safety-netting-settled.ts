import type { Rule } from './rule';

/** Settled: given, not applicable with a reason, or could not be given with a reason and a duty. */
export const safetyNettingSettled: Rule = {
  name: 'safety-netting-settled',
  kind: 'gate',
  all: [{ known: ['safety-netting'] }],
  sentence: () => 'Give safety-netting advice and record it, or record why you could not.',
  cites: { rule: 'R9', words: 'safety-netting advice should be carefully explained and a record made that this was done' },
};
