import { waivePriorTests } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text } from '../fields';

export class WaivePriorTestsBody extends CommandBody {
  @Text()
  reason!: string;
}

export const WaivePriorTestsHttp = commandSlice(waivePriorTests, WaivePriorTestsBody);
