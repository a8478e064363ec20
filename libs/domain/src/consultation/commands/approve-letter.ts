import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export type ApproveLetter = Record<never, never>;

/** The clinician stands by the letter, as it tells the record at this moment. */
export const approveLetter: CommandDefinition<ApproveLetter> = {
  stem: 'approve-letter',
  title: 'Approve the GP letter',
  facts: ['LetterApproved'],
  decide: ({ revision }) => [propose('LetterApproved', { asOf: revision })],
};
