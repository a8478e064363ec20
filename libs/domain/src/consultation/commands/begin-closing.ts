import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export type BeginClosing = Record<never, never>;

/** The clinician turns to summing up and to what the patient should watch for. */
export const beginClosing: CommandDefinition<BeginClosing> = {
  stem: 'begin-closing',
  title: 'Begin to close',
  facts: ['ClosingBegan'],
  decide: () => [propose('ClosingBegan', {})],
};
