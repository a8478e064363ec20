import type { Rule } from './rule';

export const outcomeRecorded: Rule = {
  name: 'outcome-recorded',
  kind: 'gate',
  all: [{ known: ['outcome'] }],
  sentence: () => 'Record the decision and the outcome.',
  cites: {
    rule: 'R10',
    words: 'managing patient flow if the clinic is running late, recording attendance, decisions and outcomes',
  },
};
