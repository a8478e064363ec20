import { requirePriorTests } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Lines } from '../fields';

export class RequirePriorTestsBody extends CommandBody {
  @Lines(20)
  tests!: string[];
}

export const RequirePriorTestsHttp = commandSlice(requirePriorTests, RequirePriorTestsBody);
