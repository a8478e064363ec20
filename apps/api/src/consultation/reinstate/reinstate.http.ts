import { reinstate, type Reinstate } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Moment, Optional, Text, Whole } from '../fields';

export class ReinstateBody extends CommandBody {
  @Choice<Reinstate['kind']>(['earlier-stage', 'new-appointment'])
  kind!: Reinstate['kind'];

  @Optional()
  @Moment()
  start?: string;

  @Optional()
  @Whole(1, 600)
  minutes?: number;

  @Text()
  reason!: string;
}

export const ReinstateHttp = commandSlice(reinstate, ReinstateBody);
