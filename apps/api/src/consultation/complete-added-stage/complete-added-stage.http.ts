import { completeAddedStage } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Answers, Line } from '../fields';

export class CompleteAddedStageBody extends CommandBody {
  @Line(64)
  stage!: string;

  /** By the form's fields. */
  @Answers()
  answers!: Record<string, string | number | boolean>;
}

export const CompleteAddedStageHttp = commandSlice(completeAddedStage, CompleteAddedStageBody);
