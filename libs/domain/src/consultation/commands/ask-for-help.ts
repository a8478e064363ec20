import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface AskForHelp {
  about: 'link' | 'identity' | 'sound' | 'picture' | 'connection' | 'waiting' | 'other';
  words?: string;
}

/** The patient cannot go on alone and asks for a person. */
export const askForHelp: CommandDefinition<AskForHelp> = {
  stem: 'ask-for-help',
  title: 'Ask for help',
  facts: ['HelpAsked'],
  decide: (_consultation, { about, words }) => [propose('HelpAsked', { about }, { words })],
};
