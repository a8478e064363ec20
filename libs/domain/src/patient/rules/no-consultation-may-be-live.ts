import { refuse, type Refused } from '../../kernel';
import type { PatientWorld } from '../patient.command';
import { named } from './named';

/**
 * Nobody is treated without a record: as long as a consultation is going on, in any clinic, nothing of the patient goes.
 *
 * Source: design §3, a record is made of every consultation; §7, erasing.
 */
export const noConsultationMayBeLive = ({ consultations }: PatientWorld): Refused | null => {
  const live = consultations.filter((one) => one.live);
  return live.length === 0 ? null : refuse('no-consultation-may-be-live', `${named(live)} not over yet. End it first, or wait until it is.`);
};
