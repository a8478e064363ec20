import type { Rule } from './rule';

/** Whoever came for this appointment did attend it, and comes for it once. */
export const patientNeverArrived: Rule = {
  name: 'patient-never-arrived',
  kind: 'structural',
  all: [{ notKnown: ['arrived'] }, { notKnown: ['passed-arrival'] }],
  sentence: () => 'The patient has arrived for this appointment. If that is wrong, correct the arrival first.',
  cites: { hazard: 'A patient who came is recorded as not having attended, and loses the place.' },
};
