import { refuse } from '../../kernel';
import { openErasing } from '../patient';
import type { DecidePatient } from '../patient.command';

/** Nothing goes. Anybody who might have asked may withdraw, and need not say why: keeping a record a little longer harms nobody. */
export const withdrawErasing: DecidePatient<{ reason?: string }> = (patient, { reason }) => {
  if (!openErasing(patient)) return refuse('erasing-must-be-asked-for', 'There is nothing to withdraw: it was withdrawn already, or it is done.');
  return [{ type: 'ErasingWithdrawn', data: {}, ...(reason?.trim() && { sealed: { reason } }) }];
};
