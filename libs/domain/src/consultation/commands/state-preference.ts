import type { CommandDefinition } from '../command';
import type { Wish } from '../consultation.events';
import { propose } from '../propose';

export interface StatePreference {
  kind: Wish;
  words?: string;
}

/** The patient would rather be seen another way, at another time, or not at all, and need not say why. */
export const statePreference: CommandDefinition<StatePreference> = {
  stem: 'state-preference',
  title: 'State what the patient would rather',
  facts: ['PreferenceStated'],
  decide: (_consultation, { kind, words }) => [propose('PreferenceStated', { kind }, { words })],
};
