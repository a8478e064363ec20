import type { Consultation } from '@anteroom/domain';

/** Whether there is a call, as far as the consultation goes. `ahead`: it has not begun, or the patient was put back to waiting. */
export type Standing = 'ahead' | 'on' | 'ended' | 'mode';

const AHEAD: readonly string[] = ['booked', 'invited', 'arrived', 'waiting'];
const ON: readonly string[] = ['opening', 'consulting', 'closing'];

export function standingOf({ mode, phase }: Pick<Consultation, 'mode' | 'phase'>): Standing {
  if (mode !== 'video') return 'mode';
  if (ON.includes(phase ?? '')) return 'on';
  return AHEAD.includes(phase ?? '') ? 'ahead' : 'ended';
}
