import type { Rule } from './rule';

/** Nothing clinical is said to, or recorded of, somebody whom nobody has identified. */
export const identityConfirmed: Rule = {
  name: 'identity-confirmed',
  kind: 'contact',
  all: [{ known: ['identity', 'passed-identity', 'emergency'] }],
  sentence: () => 'Confirm who the patient is, or go on without it and say why.',
  cites: { hazard: 'The wrong patient is consulted: twins share a birthday, families share a telephone.' },
};
