import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface ReferSuitability {
  why: 'outside-criteria' | 'not-known' | 'asked';
  reason?: string;
}

/** Whether consulting this way suits the patient is put before a clinician. */
export const referSuitability: CommandDefinition<ReferSuitability> = {
  stem: 'refer-suitability',
  title: 'Refer the suitability to a clinician',
  facts: ['SuitabilityReferred'],
  decide: (_consultation, { why, reason }) => [propose('SuitabilityReferred', { why }, { reason })],
};
