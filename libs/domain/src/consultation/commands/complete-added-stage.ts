import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface CompleteAddedStage {
  /** The stage as the pathway calls it, so that nobody completes another one than they see. */
  stage: string;
  /** The answers to its form, by field. */
  answers: Record<string, string | number | boolean>;
}

/** A step that the clinic's own pathway adds is done, and the consultation goes on. */
export const completeAddedStage: CommandDefinition<CompleteAddedStage> = {
  stem: 'complete-added-stage',
  title: 'Complete this step',
  facts: ['AddedStageCompleted'],
  decide: (consultation, { stage, answers }) =>
    consultation.stage === stage
      ? [propose('AddedStageCompleted', { stage }, { answers })]
      : refuse('not-in-this-stage', 'The consultation is not at this step. Look at it again.'),
};
