import type { Rule } from './rule';

/** Our failure is never held against a patient. */
export const noOpenFailure: Rule = {
  name: 'no-open-failure',
  kind: 'structural',
  all: [{ notKnown: ['failure'] }],
  sentence: () => 'A technical failure is open. Ring the patient instead, switch the mode or move the appointment.',
  cites: { rule: 'R8', words: 'establish contingency plans for when the technology fails' },
};
