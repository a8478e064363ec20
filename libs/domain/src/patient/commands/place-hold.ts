import type { DecidePatient } from '../patient.command';
import type { HoldBasis } from '../patient.events';
import { erasingMustSayWhy } from '../rules/erasing-must-say-why';

export interface PlaceHold {
  basis: HoldBasis;
  reason: string;
}

/** Keeps everything of the patient from being erased, whatever was asked before. */
export const placeHold: DecidePatient<PlaceHold> = (_patient, { basis, reason }) =>
  erasingMustSayWhy(reason) ?? [{ type: 'HoldPlaced', data: { basis }, sealed: { reason } }];
