import type { Rule } from './rule';

/** Lost sound can lose a symptom or a dose, so the patient is asked what needs repeating. */
export const clarificationAsked: Rule = {
  name: 'clarification-asked',
  kind: 'gate',
  all: [{ known: ['clarified'] }],
  sentence: () => 'Ask the patient what needs repeating, or record why you could not.',
  cites: { rule: 'R9', words: 'summarise key points at the end of the consultation' },
};
