import { reportFailedChecks, type ReportFailedChecks } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

export class ReportFailedChecksBody extends CommandBody {
  @Choice<ReportFailedChecks['what']>(['camera', 'microphone', 'speaker', 'connection', 'browser', 'other'])
  what!: ReportFailedChecks['what'];

  @Optional()
  @Text()
  details?: string;
}

export const ReportFailedChecksHttp = commandSlice(reportFailedChecks, ReportFailedChecksBody);
