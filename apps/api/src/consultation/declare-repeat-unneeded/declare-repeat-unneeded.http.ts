import { declareRepeatUnneeded } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text } from '../fields';

export class DeclareRepeatUnneededBody extends CommandBody {
  @Text()
  reason!: string;
}

export const DeclareRepeatUnneededHttp = commandSlice(declareRepeatUnneeded, DeclareRepeatUnneededBody);
