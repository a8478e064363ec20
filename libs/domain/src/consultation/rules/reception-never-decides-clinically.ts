import { refuse, type Asking, type Refused } from '../../kernel';

/**
 * Reception may note that every criterion is met; anything else about suitability is a clinician's to say.
 *
 * Source: Wherton 2020, "clinically inappropriate and unsafe to use remote consultations for poorly defined and less
 * predictable conditions" (R2).
 */
export const receptionNeverDecidesClinically = (asking: Asking, everyCriterionMet: boolean): Refused | null =>
  everyCriterionMet || asking.roles.includes('clinician')
    ? null
    : refuse('reception-never-decides-clinically', 'A clinician has to decide this. Refer it to one instead.');
