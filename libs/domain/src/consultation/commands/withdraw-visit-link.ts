import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface WithdrawVisitLink {
  reason: string;
}

/** The link stops working: it went to the wrong person, or is no longer wanted. */
export const withdrawVisitLink: CommandDefinition<WithdrawVisitLink> = {
  stem: 'withdraw-visit-link',
  title: 'Withdraw the link',
  facts: ['VisitLinkWithdrawn'],
  decide: ({ link }, { reason }) =>
    link
      ? (aReasonMustBeGiven(reason) ?? [propose('VisitLinkWithdrawn', {}, { reason })])
      : refuse('no-link', 'There is no link to withdraw.'),
};
