import { refuse, type Instant, type Refused, type SealedPart } from '../../kernel';
import { openErasing, type Patient } from '../patient';
import type { PatientWorld } from '../patient.command';
import { firstInTheWay } from '../rules';
import { theWaitingTimeMustBeOver } from '../rules/the-waiting-time-must-be-over';

/** The last look before keys are destroyed: which parts go now, or why none does. */
export const partsToErase = (patient: Patient, { now, world }: { now: Instant; world: PatientWorld }): readonly SealedPart[] | Refused => {
  const erasing = openErasing(patient);
  if (!erasing) return refuse('erasing-must-be-asked-for', 'Nobody is asking for this now.');
  return theWaitingTimeMustBeOver(erasing, now) ?? firstInTheWay(patient, world) ?? erasing.parts;
};
