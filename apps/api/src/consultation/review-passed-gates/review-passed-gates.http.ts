import { reviewPassedGates } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text } from '../fields';

export class ReviewPassedGatesBody extends CommandBody {
  @Text()
  finding!: string;
}

export const ReviewPassedGatesHttp = commandSlice(reviewPassedGates, ReviewPassedGatesBody);
