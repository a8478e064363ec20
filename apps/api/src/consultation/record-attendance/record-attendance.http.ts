import { recordAttendance, type RecordAttendance } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice } from '../fields';

export class RecordAttendanceBody extends CommandBody {
  @Choice<RecordAttendance['kind']>(['on-time', 'late-but-seen'])
  kind!: RecordAttendance['kind'];
}

export const RecordAttendanceHttp = commandSlice(recordAttendance, RecordAttendanceBody);
