import { recordPlan } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Flag, Optional, Text } from '../fields';

export class RecordPlanBody extends CommandBody {
  @Text()
  plan!: string;

  @Optional()
  @Text()
  forPatient?: string;

  @Optional()
  @Text()
  forGp?: string;

  @Optional()
  @Flag()
  agreed?: boolean;
}

export const RecordPlanHttp = commandSlice(recordPlan, RecordPlanBody);
