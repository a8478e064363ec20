import type { Rule } from './rule';

/** Nobody is invited to a remote consultation that no one judged suitable. */
export const suitabilityDecided: Rule = {
  name: 'suitability-decided',
  kind: 'contact',
  all: [{ known: ['suitable', 'passed-suitability', 'emergency'] }],
  sentence: () => 'Decide whether this way of consulting suits the patient, or override it with a reason.',
  cites: {
    rule: 'R2',
    words: 'clinically inappropriate and unsafe to use remote consultations for poorly defined and less predictable conditions',
  },
};
