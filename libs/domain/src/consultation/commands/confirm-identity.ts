import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface ConfirmIdentity {
  how: 'date-of-birth-and-name' | 'known-to-me' | 'document' | 'companion-vouched';
}

/** The clinician is sure who this is; contact details never prove it. */
export const confirmIdentity: CommandDefinition<ConfirmIdentity> = {
  stem: 'confirm-identity',
  title: 'Confirm who the patient is',
  facts: ['IdentityConfirmed'],
  decide: (_consultation, { how }) => [propose('IdentityConfirmed', { how })],
};
