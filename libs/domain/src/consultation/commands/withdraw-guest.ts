import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface WithdrawGuest {
  guest: string;
  reason: string;
}

/** The guest's link stops working. Somebody who is in already is removed from the call besides. */
export const withdrawGuest: CommandDefinition<WithdrawGuest> = {
  stem: 'withdraw-guest',
  title: 'Take back the invitation of a guest',
  facts: ['GuestWithdrawn'],
  decide: ({ guests }, { guest, reason }) =>
    guests.some((one) => one.guest === guest && !one.withdrawn)
      ? (aReasonMustBeGiven(reason) ?? [propose('GuestWithdrawn', { guest }, { reason })])
      : refuse('no-such-guest', 'Nobody is invited under this name any more.'),
};
