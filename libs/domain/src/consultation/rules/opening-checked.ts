import type { Rule } from './rule';

/** Both sides know how they communicate, who else is there and where the patient is before anything clinical begins. */
export const openingChecked: Rule = {
  name: 'opening-checked',
  kind: 'contact',
  all: [{ known: ['opening', 'passed-opening', 'emergency'] }],
  sentence: () => 'Ask whether you can see and hear each other, who is present and where the patient is, or go on without it and say why.',
  cites: { rule: 'R6', words: 'Patients should be invited to confirm that they can see and hear clearly' },
};
