import { confirmChecks, type ConfirmChecks } from '@anteroom/domain';
import { ChecksFoundBody, LineMeasuredBody, triedIn } from '../checks-body';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, One, Optional } from '../fields';

export class ConfirmChecksBody extends CommandBody {
  /** Left out: whoever sends it. */
  @Optional()
  @Choice<ConfirmChecks['by']>(['patient', 'reception', 'clinician'])
  by?: ConfirmChecks['by'];

  /** How each part was found, where a browser tried it. */
  @Optional()
  @One(() => ChecksFoundBody)
  found?: ChecksFoundBody;

  @Optional()
  @One(() => LineMeasuredBody)
  line?: LineMeasuredBody;
}

export const ConfirmChecksHttp = commandSlice(confirmChecks, ConfirmChecksBody, (_completion, { roles }) => ({ by, ...tried }) => ({
  by: by ?? (roles.includes('clinician') ? 'clinician' : 'reception'),
  ...triedIn(tried),
}));
