import { recordDidNotAttend } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text } from '../fields';

export class RecordDidNotAttendBody extends CommandBody {
  @Text()
  reason!: string;
}

export const RecordDidNotAttendHttp = commandSlice(recordDidNotAttend, RecordDidNotAttendBody);
