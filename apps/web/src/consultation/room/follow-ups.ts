import type { ConsultationNow } from '../../shared/use-consultation';
import type { Option } from '../../shared/ui/inputs';

const TITLES: Readonly<Record<string, string>> = {
  tests: 'Tests',
  referral: 'Referral',
  prescription: 'Prescription',
  'face-to-face': 'To be seen in person',
  'advice-by-letter': 'Advice in writing',
  'welfare-check': 'Welfare check',
  'tell-gp': 'Telling the GP',
  'repeat-appointment': 'Repeat appointment',
};
export const followUpTitle = (kind: string): string => TITLES[kind] ?? kind.replaceAll('-', ' ');

/** What is owed and closed by "done" or "unneeded"; a repeat appointment is booked instead. */
export const followUpsOwed = ({ record }: ConsultationNow): Option[] =>
  record.followUps
    .filter(({ state, kind }) => state === 'owed' && kind !== 'repeat-appointment')
    .map(({ kind, details }) => ({ value: kind, text: followUpTitle(kind), ...(details ? { hint: details } : {}) }));
