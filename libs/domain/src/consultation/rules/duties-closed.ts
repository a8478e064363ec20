import type { Rule } from './rule';

/** Followed up means that nothing is owed any more. */
export const dutiesClosed: Rule = {
  name: 'duties-closed',
  kind: 'gate',
  takes: ['duties'],
  all: [{ dutiesClosed: true }],
  sentence: () => 'Something is still owed. Do it, or declare it unneeded with a reason.',
  cites: { rule: 'R10', words: 'arranging a repeat appointment and sending a letter to the General Practitioner' },
};
