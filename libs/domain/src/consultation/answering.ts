import { applies, type Configuration, type Holds } from '../pathway/configuration';
import type { Way } from '../pathway/arrange';
import { rules } from './rules';
import type { Circumstances } from './rules/rule';

/** What the rules that ask the clock or the data said, and which of them could not say. */
export interface Answers {
  holds: Holds;
  notKnown: ReadonlySet<string>;
}

/** Only the rules asked in this mode are answered, and only their answers are kept on the fact. */
export const answersFor = (way: Way, now: Configuration, circumstances: Circumstances): Answers => {
  const asked = way.needs.filter((use) => applies(use, now) && rules[use.rule]?.answer);
  const answers = asked.map((use) => [use.rule, rules[use.rule]?.answer?.(circumstances, use) ?? null] as const);
  return {
    holds: Object.fromEntries(answers.map(([rule, answer]) => [rule, answer === true])),
    notKnown: new Set(answers.filter(([, answer]) => answer === null).map(([rule]) => rule)),
  };
};
