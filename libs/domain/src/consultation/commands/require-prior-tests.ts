import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface RequirePriorTests {
  tests: string[];
}

/** Results that have to be there before the patient is called in. */
export const requirePriorTests: CommandDefinition<RequirePriorTests> = {
  stem: 'require-prior-tests',
  title: 'Require tests before the consultation',
  facts: ['PriorTestsRequired'],
  decide: (_consultation, { tests }) =>
    tests.some((test) => test.trim())
      ? [propose('PriorTestsRequired', {}, { tests })]
      : refuse('tests-must-be-named', 'Name at least one test.'),
};
