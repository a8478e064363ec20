import { summariseKeyPoints, type SummariseKeyPoints } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

export class SummariseKeyPointsBody extends CommandBody {
  @Choice<SummariseKeyPoints['kind']>(['given', 'not-applicable', 'could-not-be-given'])
  kind!: SummariseKeyPoints['kind'];

  @Optional()
  @Choice<NonNullable<SummariseKeyPoints['couldNot']>>(['unreachable', 'emergency-transfer', 'died', 'refused'])
  couldNot?: SummariseKeyPoints['couldNot'];

  @Optional()
  @Text()
  points?: string;

  @Optional()
  @Text()
  repeated?: string;

  @Optional()
  @Text()
  reason?: string;
}

export const SummariseKeyPointsHttp = commandSlice(summariseKeyPoints, SummariseKeyPointsBody);
