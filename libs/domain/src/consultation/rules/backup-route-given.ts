import type { Rule } from './rule';

/** An invitation names another way to be reached, for when the first one fails. */
export const backupRouteGiven: Rule = {
  name: 'backup-route-given',
  kind: 'structural',
  answer: ({ world }) => world.backupRoute,
  sentence: () => 'Give a number on which the clinic can be reached when this way fails.',
  cites: { rule: 'R8', words: 'establish contingency plans for when the technology fails' },
};
