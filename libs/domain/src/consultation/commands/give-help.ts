import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface GiveHelp {
  what?: string;
}

/** Somebody has helped the patient. */
export const giveHelp: CommandDefinition<GiveHelp> = {
  stem: 'give-help',
  title: 'Record that the patient was helped',
  facts: ['HelpGiven'],
  decide: (_consultation, { what }) => [propose('HelpGiven', {}, { what })],
};
