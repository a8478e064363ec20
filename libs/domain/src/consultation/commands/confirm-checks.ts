import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface ConfirmChecks {
  by: 'patient' | 'reception' | 'clinician';
}

/** Camera, microphone, speaker and connection were tried and work. */
export const confirmChecks: CommandDefinition<ConfirmChecks> = {
  stem: 'confirm-checks',
  title: 'Confirm that the device works',
  facts: ['ChecksPassed'],
  decide: (_consultation, { by }) => [propose('ChecksPassed', { by })],
};
