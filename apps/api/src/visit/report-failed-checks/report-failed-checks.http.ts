import { reportFailedChecks, type ReportFailedChecks } from '@anteroom/domain';
import { Choice, Optional, Text } from '../../consultation/fields';
import { patientSlice } from '../patient-slice';

export class ReportFailedChecksByPatientBody {
  @Choice<ReportFailedChecks['what']>(['camera', 'microphone', 'speaker', 'connection', 'browser', 'other'])
  what!: ReportFailedChecks['what'];

  @Optional()
  @Text()
  details?: string;
}

export const ReportFailedChecksByPatientHttp = patientSlice({
  stem: 'report-failed-checks',
  definition: reportFailedChecks,
  body: ReportFailedChecksByPatientBody,
  input: (sent) => sent,
});
