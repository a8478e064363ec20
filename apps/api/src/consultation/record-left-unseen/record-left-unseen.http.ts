import { recordLeftUnseen } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text } from '../fields';

export class RecordLeftUnseenBody extends CommandBody {
  @Text()
  reason!: string;
}

export const RecordLeftUnseenHttp = commandSlice(recordLeftUnseen, RecordLeftUnseenBody);
