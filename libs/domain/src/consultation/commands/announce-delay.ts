import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface AnnounceDelay {
  /** How late it is expected to be; 0 takes an earlier announcement back. */
  minutes: number;
  cause: 'previous-patient' | 'emergency' | 'staff' | 'technical' | 'other';
  words?: string;
}

/** The patient is told honestly that it will be later, and why. */
export const announceDelay: CommandDefinition<AnnounceDelay> = {
  stem: 'announce-delay',
  title: 'Announce a delay',
  facts: ['DelayAnnounced'],
  decide: (_consultation, { minutes, cause, words }) => [propose('DelayAnnounced', { minutes, cause }, { words })],
};
