import { reportTechnicalFailure, type ReportTechnicalFailure } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

export class ReportTechnicalFailureBody extends CommandBody {
  @Choice<ReportTechnicalFailure['what']>(['sound', 'picture', 'connection', 'device', 'telephone', 'service', 'other'])
  what!: ReportTechnicalFailure['what'];

  @Choice<ReportTechnicalFailure['done']>(['resumed', 'rang-instead', 'rebooked', 'continued-without', 'not-yet'])
  done!: ReportTechnicalFailure['done'];

  @Optional()
  @Text()
  details?: string;
}

export const ReportTechnicalFailureHttp = commandSlice(reportTechnicalFailure, ReportTechnicalFailureBody);
