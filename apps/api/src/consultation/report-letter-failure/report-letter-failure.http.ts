import { reportLetterFailure } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text } from '../fields';

export class ReportLetterFailureBody extends CommandBody {
  @Text()
  reason!: string;
}

export const ReportLetterFailureHttp = commandSlice(reportLetterFailure, ReportLetterFailureBody);
