import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface UnlockVisit {
  reason: string;
}

/** Reception has made sure who it is and lets the link work again. */
export const unlockVisit: CommandDefinition<UnlockVisit> = {
  stem: 'unlock-visit',
  title: 'Unlock the link',
  facts: ['VisitUnlocked'],
  decide: ({ link }, { reason }) =>
    link?.locked
      ? (aReasonMustBeGiven(reason) ?? [propose('VisitUnlocked', {}, { reason })])
      : refuse('not-locked', 'The link is not locked.'),
};
