import { confirmPriorTests } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Optional, Text } from '../fields';

export class ConfirmPriorTestsBody extends CommandBody {
  @Optional()
  @Text()
  details?: string;
}

export const ConfirmPriorTestsHttp = commandSlice(confirmPriorTests, ConfirmPriorTestsBody);
