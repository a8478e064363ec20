import { confirmChecks } from '@anteroom/domain';
import { patientSlice } from '../patient-slice';

export class ConfirmChecksByPatientBody {}

export const ConfirmChecksByPatientHttp = patientSlice({
  stem: 'confirm-checks',
  definition: confirmChecks,
  body: ConfirmChecksByPatientBody,
  input: () => ({ by: 'patient' }),
});
