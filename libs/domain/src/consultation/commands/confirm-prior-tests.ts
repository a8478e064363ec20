import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface ConfirmPriorTests {
  details?: string;
}

/** The tests asked for beforehand are done and their results are there. */
export const confirmPriorTests: CommandDefinition<ConfirmPriorTests> = {
  stem: 'confirm-prior-tests',
  title: 'Confirm that the tests are done',
  facts: ['PriorTestsConfirmed'],
  decide: (_consultation, { details }) => [propose('PriorTestsConfirmed', {}, { details })],
};
