import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { everyMet, someUnmet, type Criterion } from '../criteria';
import { propose } from '../propose';
import { receptionNeverDecidesClinically } from '../rules/reception-never-decides-clinically';

export interface DecideSuitability {
  kind: 'suitable' | 'unsuitable';
  /** Staff id of the clinician who answers for it. */
  clinician: string;
  criteria: Criterion[];
  reason?: string;
}

/** Consulting this way is found to suit the patient, or not, against the criteria shown and by a named clinician. */
export const decideSuitability: CommandDefinition<DecideSuitability> = {
  stem: 'decide-suitability',
  title: 'Decide whether this way of consulting is suitable',
  facts: ['SuitabilityDecided'],
  decide: (_consultation, { kind, clinician, criteria, reason }, { asking }) => {
    if (kind === 'suitable' && someUnmet(criteria) && asking.roles.includes('clinician'))
      return refuse('outside-the-criteria', 'A criterion is not met. Override it with a reason, or choose another mode.');
    return (
      receptionNeverDecidesClinically(asking, kind === 'suitable' && everyMet(criteria)) ?? [
        propose('SuitabilityDecided', { kind, clinician, criteria }, { reason }),
      ]
    );
  },
};
