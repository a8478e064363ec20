import { refuse, type Refused } from '../../kernel';
import type { PatientWorld } from '../patient.command';

/**
 * Where a booking first named the wrong person, one key seals what was recorded of both: destroying it would take another
 * patient's record as well.
 *
 * Source: notes/engines §6, "rewriting broke other tenants"; hazard: another patient's record is lost.
 */
export const nobodyElsesRecordMayGo = ({ sharedWithOthers }: PatientWorld): Refused | null =>
  sharedWithOthers === 0
    ? null
    : refuse('nobody-elses-record-may-go', 'A booking of this patient was first made under another patient’s number, or the other way round. Erasing would take that patient’s record too.');
