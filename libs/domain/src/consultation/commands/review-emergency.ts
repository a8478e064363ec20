import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface ReviewEmergency {
  finding: string;
}

/** Afterwards a clinician looks at the emergency and at what was missing then. */
export const reviewEmergency: CommandDefinition<ReviewEmergency> = {
  stem: 'review-emergency',
  title: 'Review the emergency',
  facts: ['EmergencyReviewed'],
  decide: ({ known }, { finding }) =>
    known.has('emergency')
      ? [propose('EmergencyReviewed', {}, { finding })]
      : refuse('there-was-no-emergency', 'No emergency was declared.'),
};
