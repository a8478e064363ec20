import { refuse, type SealedPart } from '../../kernel';
import { openErasing } from '../patient';
import type { DecidePatient } from '../patient.command';
import type { ErasingBasis } from '../patient.events';
import { firstInTheWay } from '../rules';
import { aWishReachesContactsOnly } from '../rules/a-wish-reaches-contacts-only';
import { erasingMustSayWhy } from '../rules/erasing-must-say-why';

export interface AskForErasing {
  parts: readonly SealedPart[];
  basis: ErasingBasis;
  reason: string;
}

const ORDER: readonly SealedPart[] = ['contacts', 'clinical'];

/** The first of three steps: nothing is destroyed by it. */
export const askForErasing: DecidePatient<AskForErasing> = (patient, { parts, basis, reason }, { world }) => {
  if (openErasing(patient)) return refuse('erasing-asked-already', 'This was asked for already. Confirm it or withdraw it.');
  const which = ORDER.filter((part) => parts.includes(part));
  if (which.length === 0) return refuse('erasing-must-name-a-part', 'Say what is to be erased: contact details, the clinical record, or both.');
  const refused = erasingMustSayWhy(reason) ?? aWishReachesContactsOnly(basis, which) ?? firstInTheWay(patient, world);
  return refused ?? [{ type: 'ErasingAsked', data: { parts: which, basis }, sealed: { reason } }];
};
