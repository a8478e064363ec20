import { skipAddedStage } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Line, Text } from '../fields';

export class SkipAddedStageBody extends CommandBody {
  @Line(64)
  stage!: string;

  @Text()
  reason!: string;
}

export const SkipAddedStageHttp = commandSlice(skipAddedStage, SkipAddedStageBody);
