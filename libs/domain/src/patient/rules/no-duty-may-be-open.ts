import { refuse, type Refused } from '../../kernel';
import type { PatientWorld } from '../patient.command';
import { named } from './named';

/**
 * What is owed to the patient, such as a letter or a test, is done or declared unneeded before it can be forgotten.
 *
 * Source: design §7, "no open duty".
 */
export const noDutyMayBeOpen = ({ consultations }: PatientWorld): Refused | null => {
  const owing = consultations.filter(({ owes }) => owes > 0);
  return owing.length === 0 ? null : refuse('no-duty-may-be-open', `Something is still owed to the patient: ${named(owing)} not settled. Close its duties first.`);
};
