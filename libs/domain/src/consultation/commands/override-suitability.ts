import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface OverrideSuitability {
  /** Staff id of the clinician who answers for it. */
  clinician: string;
  reason: string;
}

/** A clinician goes ahead remotely although the criteria speak against it, and says why. */
export const overrideSuitability: CommandDefinition<OverrideSuitability> = {
  stem: 'override-suitability',
  title: 'Override the suitability criteria',
  facts: ['SuitabilityOverridden'],
  decide: (_consultation, { clinician, reason }) =>
    aReasonMustBeGiven(reason) ?? [propose('SuitabilityOverridden', { clinician }, { reason })],
};
