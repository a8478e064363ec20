import type { CommandDefinition } from '../command';
import type { FollowUp } from '../consultation.events';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';
import { followUpIsOwed } from '../rules/follow-up-is-owed';

export interface DeclareFollowUpUnneeded {
  kind: FollowUp;
  reason: string;
}

/** A clinician finds that something owed is no longer needed, and says why. */
export const declareFollowUpUnneeded: CommandDefinition<DeclareFollowUpUnneeded> = {
  stem: 'declare-follow-up-unneeded',
  title: 'Declare a follow-up unneeded',
  facts: ['FollowUpDeclaredUnneeded'],
  decide: (consultation, { kind, reason }) =>
    followUpIsOwed(consultation, kind) ??
    aReasonMustBeGiven(reason) ?? [propose('FollowUpDeclaredUnneeded', { kind }, { reason })],
};
