import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface WaivePriorTests {
  reason: string;
}

/** A clinician sees the patient without the tests asked for, and says why. */
export const waivePriorTests: CommandDefinition<WaivePriorTests> = {
  stem: 'waive-prior-tests',
  title: 'Go ahead without the tests',
  facts: ['PriorTestsWaived'],
  decide: (_consultation, { reason }) => aReasonMustBeGiven(reason) ?? [propose('PriorTestsWaived', {}, { reason })],
};
