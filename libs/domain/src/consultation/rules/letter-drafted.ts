import type { Rule } from './rule';

export const letterDrafted: Rule = {
  name: 'letter-drafted',
  kind: 'structural',
  all: [{ known: ['letter-drafted'] }],
  sentence: () => 'Draft the letter first.',
  cites: { rule: 'R10', words: 'arranging a repeat appointment and sending a letter to the General Practitioner' },
};
