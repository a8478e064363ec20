import type { Consultation, ConsultationFact } from '@anteroom/domain';

/** Whether there is a call, as far as the consultation goes. `ahead`: it has not begun, or the patient was put back to waiting. */
export type Standing = 'ahead' | 'on' | 'ended' | 'mode';

const AHEAD: readonly string[] = ['booked', 'invited', 'arrived', 'waiting'];
const ON: readonly string[] = ['opening', 'consulting', 'closing'];

/** `putBack`: the conversation ended last because the patient was put back to waiting, which they can be in the middle of it. */
export function standingOf({ mode, phase }: Pick<Consultation, 'mode' | 'phase'>, putBack: boolean): Standing {
  if (mode !== 'video') return 'mode';
  if (ON.includes(phase ?? '')) return 'on';
  return AHEAD.includes(phase ?? '') || (phase === 'wrapping-up' && putBack) ? 'ahead' : 'ended';
}

/** By the facts, oldest first. */
export function wasPutBack(facts: readonly Pick<ConsultationFact, 'data' | 'type'>[]): boolean {
  const last = facts.findLast(({ type }) => type === 'ConversationEnded');
  return (last?.data as { cause?: string } | undefined)?.cause === 'put-back-to-waiting';
}
