import { unlockVisit } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text } from '../fields';

export class UnlockVisitBody extends CommandBody {
  @Text()
  reason!: string;
}

export const UnlockVisitHttp = commandSlice(unlockVisit, UnlockVisitBody);
