import type { Rule } from './rule';

/** Tests that the consultation needs are there when it begins, or were waived with a reason. */
export const testsReady: Rule = {
  name: 'tests-ready',
  kind: 'contact',
  all: [{ known: ['tests', 'passed-tests', 'emergency'] }],
  sentence: () => 'Confirm the tests that were needed beforehand, or waive them and say why.',
  cites: { hazard: 'A decision is taken without the test it depends on, because remotely nobody sees that it is missing.' },
};
