import { isRefused, type Refusal, type Refused } from '../../kernel';
import type { Patient } from '../patient';
import type { PatientWorld } from '../patient.command';
import { noConsultationMayBeLive } from './no-consultation-may-be-live';
import { noDutyMayBeOpen } from './no-duty-may-be-open';
import { noHoldMayStand } from './no-hold-may-stand';
import { nobodyElsesRecordMayGo } from './nobody-elses-record-may-go';

/** Everything that keeps this patient from being erased as things stand: checked on asking, on confirming and before destroying. */
export const inTheWay = (patient: Patient, world: PatientWorld): Refusal[] =>
  [noHoldMayStand(patient), noConsultationMayBeLive(world), noDutyMayBeOpen(world), nobodyElsesRecordMayGo(world)].flatMap((answer) =>
    isRefused(answer) ? [answer.refused] : [],
  );

/** The first of it; what else there is comes after it is out of the way. */
export const firstInTheWay = (patient: Patient, world: PatientWorld): Refused | null => {
  const [refused] = inTheWay(patient, world);
  return refused ? { refused } : null;
};
