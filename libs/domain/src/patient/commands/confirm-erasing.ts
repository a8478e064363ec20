import { refuse } from '../../kernel';
import { openErasing } from '../patient';
import type { DecidePatient } from '../patient.command';
import { firstInTheWay } from '../rules';
import { aSecondPersonMustConfirm } from '../rules/a-second-person-must-confirm';

/** The second step, by somebody else: from now the waiting time runs. */
export const confirmErasing: DecidePatient<object> = (patient, _input, { actor, world, wait }) => {
  const erasing = openErasing(patient);
  if (!erasing) return refuse('erasing-must-be-asked-for', 'Nobody is asking for this now. It was withdrawn, or it is done.');
  if (erasing.confirmed) return refuse('erasing-confirmed-already', 'This was confirmed already.');
  return aSecondPersonMustConfirm(erasing, actor) ?? firstInTheWay(patient, world) ?? [{ type: 'ErasingConfirmed', data: { wait } }];
};
