import type { Rule } from './rule';

/** A patient is called in who has come, so that nobody talks to an empty room and nobody waits unseen. */
export const patientArrived: Rule = {
  name: 'patient-arrived',
  kind: 'contact',
  all: [{ known: ['arrived', 'passed-arrival', 'emergency'] }],
  sentence: () => 'Check the patient in first, or go on without it and say why.',
  cites: { rule: 'R5', words: "triggers the informing of the clinic team of the patient's arrival" },
};
