import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { letterWasHandedOn } from '../rules/letter-was-handed-on';

export interface ConfirmLetterDelivery {
  note?: string;
}

/** The GP has the letter. */
export const confirmLetterDelivery: CommandDefinition<ConfirmLetterDelivery> = {
  stem: 'confirm-letter-delivery',
  title: 'Confirm that the GP letter arrived',
  facts: ['LetterDelivered'],
  decide: (consultation, { note }) => letterWasHandedOn(consultation) ?? [propose('LetterDelivered', {}, { note })],
};
