import type { Rule } from './rule';

/** Nobody is held to an appointment of which they were not told. */
export const patientTold: Rule = {
  name: 'patient-told',
  kind: 'structural',
  all: [{ known: ['told'] }],
  sentence: () => 'The patient was not told how to attend. Ring them, or send the invitation again.',
  cites: { rule: 'R4', words: 'reconfigured with the information needed to access the virtual appointment (eg, web links)' },
};
