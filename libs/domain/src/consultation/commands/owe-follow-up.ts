import type { CommandDefinition } from '../command';
import type { FollowUp } from '../consultation.events';
import { propose } from '../propose';

export interface OweFollowUp {
  kind: FollowUp;
  details: string;
}

/** Something is to be done after the consultation; it stays owed until it is done or declared unneeded. */
export const oweFollowUp: CommandDefinition<OweFollowUp> = {
  stem: 'owe-follow-up',
  title: 'Add a follow-up',
  facts: ['FollowUpOwed'],
  decide: (_consultation, { kind, details }) => [propose('FollowUpOwed', { kind }, { details })],
};
