import { refuse, type Refused, type SealedPart } from '../../kernel';
import type { ErasingBasis } from '../patient.events';

/**
 * A patient's wish alone does not take the clinical record: it is kept for its time, and what is wrong in it is corrected.
 *
 * Source: UK GDPR Articles 17(3)(b), (c) and 9(2)(h); Records Management Code of Practice 2021 (standards, chapter 13).
 */
export const aWishReachesContactsOnly = (basis: ErasingBasis, parts: readonly SealedPart[]): Refused | null =>
  basis === 'asked' && parts.includes('clinical')
    ? refuse('a-wish-reaches-contacts-only', 'The clinical record has to be kept for its time, also against the patient’s wish. Erase the contact details, or correct what is wrong.')
    : null;
