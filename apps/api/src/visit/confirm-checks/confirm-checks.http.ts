import { confirmChecks } from '@anteroom/domain';
import { ChecksFoundBody, LineMeasuredBody, triedIn } from '../../consultation/checks-body';
import { One, Optional } from '../../consultation/fields';
import { patientSlice } from '../patient-slice';

export class ConfirmChecksByPatientBody {
  /** How each part was found, where the browser tried it. */
  @Optional()
  @One(() => ChecksFoundBody)
  found?: ChecksFoundBody;

  @Optional()
  @One(() => LineMeasuredBody)
  line?: LineMeasuredBody;
}

export const ConfirmChecksByPatientHttp = patientSlice({
  stem: 'confirm-checks',
  definition: confirmChecks,
  body: ConfirmChecksByPatientBody,
  input: (sent) => ({ by: 'patient', ...triedIn(sent) }),
});
