import type { GuestKind } from '../call.events';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { guestMustBeNamed } from '../rules/guest-must-be-named';

export interface AdmitGuest {
  kind: GuestKind;
  guest: string;
  name: string;
}

/** The clinician lets a guest in. Quiet when they are in already, or when no call is on. */
export const admitGuest: CommandDefinition<AdmitGuest> = {
  stem: 'admit-guest',
  title: 'Let a guest in',
  facts: ['GuestAdmitted'],
  decide: ({ connection, call }, { kind, guest, name }) =>
    connection === 'none' || call.present.includes(guest)
      ? []
      : (guestMustBeNamed(name) ?? [propose('GuestAdmitted', { kind, guest }, { name: name.trim() })]),
};
