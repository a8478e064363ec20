import { inWords, milliseconds } from '../../kernel';
import type { Rule } from './rule';

/** By telephone the patient attends by being rung: one unanswered call is no absence. */
export const triesMade: Rule = {
  name: 'tries-made',
  kind: 'structural',
  takes: ['times', 'apart'],
  answer: ({ consultation, at }, { times = 1, apart = 'PT0M' }) => {
    let counted = 0;
    let last = -Infinity;
    const moments = consultation.tries.filter(({ kind }) => kind !== 'answered').map((one) => Date.parse(one.at));
    for (const moment of moments.sort((a, b) => a - b)) {
      if (moment > Date.parse(at) || moment - last < milliseconds(apart)) continue;
      counted += 1;
      last = moment;
    }
    return counted >= times;
  },
  sentence: ({ times = 1, apart = 'PT0M' }) => `Ring again first: ${times} calls are to be tried, ${inWords(apart)} apart, and written down.`,
  cites: { rule: 'R8', words: 'establish contingency plans for when the technology fails' },
};
