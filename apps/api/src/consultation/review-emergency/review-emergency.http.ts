import { reviewEmergency } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text } from '../fields';

export class ReviewEmergencyBody extends CommandBody {
  @Text()
  finding!: string;
}

export const ReviewEmergencyHttp = commandSlice(reviewEmergency, ReviewEmergencyBody);
