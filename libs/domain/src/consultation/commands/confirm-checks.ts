import type { CommandDefinition } from '../command';
import type { ChecksFound, LineMeasured } from '../consultation.events';
import { propose } from '../propose';

export interface ConfirmChecks {
  by: 'patient' | 'reception' | 'clinician';
  /** How each part was found, and the line as measured, where a browser tried them. */
  found?: ChecksFound;
  line?: LineMeasured;
}

/** The device was tried and will do: it works whole, or there is a way round what does not, such as sound only. */
export const confirmChecks: CommandDefinition<ConfirmChecks> = {
  stem: 'confirm-checks',
  title: 'Confirm that the device works',
  facts: ['ChecksPassed'],
  decide: (_consultation, { by, found, line }) => [propose('ChecksPassed', { by, found, line })],
};
