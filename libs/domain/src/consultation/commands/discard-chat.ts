import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface DiscardChat {
  /** How many lines are discarded. */
  lines: number;
  reason: string;
}

/** What was written in the call so far is not kept with the record. */
export const discardChat: CommandDefinition<DiscardChat> = {
  stem: 'discard-chat',
  title: 'Discard what was written in the call',
  facts: ['ChatDiscarded'],
  decide: (_consultation, { lines, reason }) =>
    lines > 0
      ? (aReasonMustBeGiven(reason) ?? [propose('ChatDiscarded', { lines }, { reason })])
      : refuse('nothing-was-written', 'Nothing was written in this call, so there is nothing to discard.'),
};
