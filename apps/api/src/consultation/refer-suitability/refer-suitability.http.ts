import { referSuitability, type ReferSuitability } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

export class ReferSuitabilityBody extends CommandBody {
  @Choice<ReferSuitability['why']>(['outside-criteria', 'not-known', 'asked'])
  why!: ReferSuitability['why'];

  @Optional()
  @Text()
  reason?: string;
}

export const ReferSuitabilityHttp = commandSlice(referSuitability, ReferSuitabilityBody);
