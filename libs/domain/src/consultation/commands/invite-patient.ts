import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface InvitePatient {
  channel: 'email' | 'letter' | 'telephone';
  /** Whom the patient rings when it does not work. */
  backupNumber: string;
  /** The number that will ring the patient. */
  ringingFrom: string;
  /** SHA-256 (hex) of a fresh token and of a fresh short code; kept only when a new link is issued. */
  token: string;
  code: string;
  /** The former link stops working. A first invitation issues one in any case. */
  newLink?: boolean;
}

/** The patient is told when and how to attend, with a second way if the first one fails. */
export const invitePatient: CommandDefinition<InvitePatient> = {
  stem: 'invite-patient',
  title: 'Invite the patient',
  facts: ['PatientInvited', 'VisitLinkIssued'],
  decide: ({ phase, link }, { channel, backupNumber, ringingFrom, token, code, newLink }) => [
    propose('PatientInvited', { channel, again: phase === 'invited' }, { backupNumber, ringingFrom }),
    ...(newLink || !link ? [propose('VisitLinkIssued', { token, code })] : []),
  ],
};
