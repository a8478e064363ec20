import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface HandOnLetter {
  how: 'email' | 'post' | 'electronic-transfer' | 'by-hand' | 'fax';
  to: string;
  note?: string;
}

/** The approved letter left for the GP: how, and to whom. That it arrived is another fact. */
export const handOnLetter: CommandDefinition<HandOnLetter> = {
  stem: 'hand-on-letter',
  title: 'Hand on the GP letter',
  facts: ['LetterHandedOn'],
  decide: (_consultation, { how, to, note }) => [propose('LetterHandedOn', { how }, { to, note })],
};
