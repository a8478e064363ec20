import type { Pathway } from '@anteroom/domain';
import type { Owing } from '../../shared/use-consultation';
import { FORMS } from './forms';

/** What settles a rule that closing, or meeting the patient, waits for. */
const BY_RULE: Readonly<Record<string, string>> = {
  'suitability-decided': 'decide-suitability',
  'tests-ready': 'confirm-prior-tests',
  'patient-arrived': 'pass-gate',
  'checks-passed': 'confirm-checks',
  'identity-confirmed': 'confirm-identity',
  'opening-checked': 'check-opening',
  'no-one-on-the-line': 'end-conversation',
  'key-points-summarised': 'summarise-key-points',
  'clarification-asked': 'ask-clarification',
  'safety-netting-settled': 'record-safety-netting',
  'attendance-recorded': 'record-attendance',
  'outcome-recorded': 'record-outcome',
};

const inRoom = (id: string, stem: string): string => `/consultations/${id}/room?do=${stem}`;

/** Where a rule that does not hold yet is settled. */
export const wayToRule = (id: string, rule: string): string | null => (BY_RULE[rule] ? inRoom(id, BY_RULE[rule]) : null);

const firstCloser = (pathway: Pathway | null, duty: string): string | undefined => {
  const closer = pathway?.duties[duty]?.closes[0];
  return typeof closer === 'string' ? closer : closer?.on;
};

/** Where a duty is closed: by the fact the pathway names first, here, on the letter's page, or at the desk. */
const wayToDuty = (id: string, duty: string, pathway: Pathway | null): string | null => {
  const fact = firstCloser(pathway, duty);
  if (!fact) return null;
  if (fact === 'LetterHandedOn') return `/consultations/${id}/letter`;
  const stem = Object.keys(FORMS).find((one) => FORMS[one]?.fact === fact);
  return stem ? inRoom(id, stem) : `/reception/consultations/${id}`;
};

export const wayTo = (id: string, { rule, duty }: Owing, pathway: Pathway | null): string | null => {
  if (rule) return wayToRule(id, rule);
  return duty ? wayToDuty(id, duty, pathway) : null;
};
