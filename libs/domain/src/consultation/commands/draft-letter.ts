import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface DraftLetter {
  /** What the clinician adds to the letter, which is otherwise made from the facts. */
  opening?: string;
  body?: string;
  closing?: string;
}

/** The letter to the GP is drafted; an approval of an earlier draft no longer holds. */
export const draftLetter: CommandDefinition<DraftLetter> = {
  stem: 'draft-letter',
  title: 'Draft the GP letter',
  facts: ['LetterDrafted'],
  decide: (_consultation, { opening, body, closing }) => [propose('LetterDrafted', {}, { opening, body, closing })],
};
