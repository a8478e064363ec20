import type { CommandDefinition } from '../command';
import type { FollowUp } from '../consultation.events';
import { propose } from '../propose';
import { followUpIsOwed } from '../rules/follow-up-is-owed';

export interface DoFollowUp {
  kind: FollowUp;
  details?: string;
}

/** What was owed after the consultation is done. */
export const doFollowUp: CommandDefinition<DoFollowUp> = {
  stem: 'do-follow-up',
  title: 'Record that a follow-up is done',
  facts: ['FollowUpDone'],
  decide: (consultation, { kind, details }) =>
    followUpIsOwed(consultation, kind) ?? [propose('FollowUpDone', { kind }, { details })],
};
