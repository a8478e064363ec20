import { recordNeeds } from '@anteroom/domain';
import { NeedsBody } from '../../consultation/needs-body';
import { patientSlice } from '../patient-slice';

export class RecordNeedsByPatientBody extends NeedsBody {}

export const RecordNeedsByPatientHttp = patientSlice({
  stem: 'record-needs',
  definition: recordNeeds,
  body: RecordNeedsByPatientBody,
  input: (sent) => sent,
});
