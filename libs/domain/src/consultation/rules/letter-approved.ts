import type { Rule } from './rule';

/** No letter leaves that the clinician has not read as it stands. */
export const letterApproved: Rule = {
  name: 'letter-approved',
  kind: 'structural',
  all: [{ known: ['letter-approved'] }],
  sentence: () => 'The clinician has to approve the letter as it stands now.',
  cites: { rule: 'R10', words: 'arranging a repeat appointment and sending a letter to the General Practitioner' },
};
