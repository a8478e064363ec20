import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface ReviewPassedGates {
  finding: string;
}

/** Afterwards a clinician looks at what was passed with a reason, and says what came of it. */
export const reviewPassedGates: CommandDefinition<ReviewPassedGates> = {
  stem: 'review-passed-gates',
  title: 'Review what was passed with a reason',
  facts: ['PassedGatesReviewed'],
  decide: ({ entries }, { finding }) =>
    entries.some(({ type }) => type === 'GatePassed')
      ? [propose('PassedGatesReviewed', {}, { finding })]
      : refuse('nothing-was-passed', 'Nothing was passed with a reason.'),
};
