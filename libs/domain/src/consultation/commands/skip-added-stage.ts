import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface SkipAddedStage {
  /** The stage as the pathway calls it. */
  stage: string;
  reason: string;
}

/** A step that the clinic's own pathway adds is left out, with a reason. */
export const skipAddedStage: CommandDefinition<SkipAddedStage> = {
  stem: 'skip-added-stage',
  title: 'Skip this step',
  facts: ['AddedStageSkipped'],
  decide: (consultation, { stage, reason }) =>
    consultation.stage === stage
      ? (aReasonMustBeGiven(reason) ?? [propose('AddedStageSkipped', { stage }, { reason })])
      : refuse('not-in-this-stage', 'The consultation is not at this step. Look at it again.'),
};
