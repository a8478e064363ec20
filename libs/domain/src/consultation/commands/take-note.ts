import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface TakeNote {
  text: string;
}

/** A clinical note, kept exactly as typed. */
export const takeNote: CommandDefinition<TakeNote> = {
  stem: 'take-note',
  title: 'Take a note',
  facts: ['NoteTaken'],
  decide: (_consultation, { text }) => [propose('NoteTaken', {}, { text })],
};
