import { refuse } from '../../kernel';
import type { DecidePatient } from '../patient.command';
import { erasingMustSayWhy } from '../rules/erasing-must-say-why';

export interface LiftHold {
  /** Revision of the fact that placed it. */
  hold: number;
  reason: string;
}

export const liftHold: DecidePatient<LiftHold> = ({ holds }, { hold, reason }) => {
  if (!holds.some((one) => one.hold === hold)) return refuse('hold-must-stand', 'That hold is lifted already, or was never placed.');
  return erasingMustSayWhy(reason) ?? [{ type: 'HoldLifted', data: { hold }, sealed: { reason } }];
};
