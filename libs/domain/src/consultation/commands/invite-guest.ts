import type { GuestKind } from '../call.events';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { guestMustBeNamed } from '../rules/guest-must-be-named';

export interface InviteGuest {
  kind: GuestKind;
  /** The guest's own id: a UUID. */
  guest: string;
  /** SHA-256 (hex) of the token in the guest's link. */
  token: string;
  name: string;
  mobile?: string;
  email?: string;
}

/** A companion or interpreter gets a link of their own; whoever was invited before has only the new one. */
export const inviteGuest: CommandDefinition<InviteGuest> = {
  stem: 'invite-guest',
  title: 'Invite a companion or an interpreter',
  facts: ['GuestInvited'],
  decide: ({ guests }, { kind, guest, token, name, mobile, email }) => {
    const same = guests.some((one) => one.guest === guest && one.token === token && !one.withdrawn);
    if (same) return [];
    return guestMustBeNamed(name) ?? [propose('GuestInvited', { kind, guest, token }, { name: name.trim(), mobile, email })];
  },
};
