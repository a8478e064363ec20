import { IN_CALL } from '@anteroom/domain';
import type { ConsultationNow } from '../../../shared/use-consultation';

const HERE = ['arrived', 'waiting'];

export const isInCall = ({ phase }: Pick<ConsultationNow, 'phase'>): boolean => (IN_CALL as readonly string[]).includes(phase);

/** Whether there is a call by video: `ahead` while the patient is here and not called in. */
export const standingOf = ({ mode, phase }: Pick<ConsultationNow, 'mode' | 'phase'>): 'none' | 'ahead' | 'on' => {
  if (mode !== 'video') return 'none';
  if (isInCall({ phase })) return 'on';
  return HERE.includes(phase) ? 'ahead' : 'none';
};

const calledIn = ({ record: { sections } }: Pick<ConsultationNow, 'record'>) => sections.contact.filter(({ type }) => type === 'PatientCalledIn').at(-1);

/** Who has the call: whoever called the patient in last. */
export const callerOf = (now: Pick<ConsultationNow, 'record'>) => calledIn(now)?.by ?? null;

/** Whether everybody else waits inside this call, and why. */
export const holdIn = (now: Pick<ConsultationNow, 'record'>): 'on-hold' | 'ringing' | null => {
  const since = calledIn(now)?.revision ?? -1;
  const last = now.record.sections.call.flatMap((entry) => (entry.type === 'CallHeld' && entry.revision > since ? [entry.data.kind] : [])).at(-1);
  return last === undefined || last === 'taken-up' ? null : last;
};
