import { confirmChecks, type ConfirmChecks } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional } from '../fields';

export class ConfirmChecksBody extends CommandBody {
  /** Left out: whoever sends it. */
  @Optional()
  @Choice<ConfirmChecks['by']>(['patient', 'reception', 'clinician'])
  by?: ConfirmChecks['by'];
}

export const ConfirmChecksHttp = commandSlice(confirmChecks, ConfirmChecksBody, (_completion, { roles }) => ({ by }) => ({
  by: by ?? (roles.includes('clinician') ? 'clinician' : 'reception'),
}));
