import { decideSuitability, type DecideSuitability } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Criterion } from '../criterion';
import { Choice, Id, Many, Optional, Text } from '../fields';

export class DecideSuitabilityBody extends CommandBody {
  @Choice<DecideSuitability['kind']>(['suitable', 'unsuitable'])
  kind!: DecideSuitability['kind'];

  @Id()
  clinician!: string;

  @Many(() => Criterion)
  criteria!: Criterion[];

  @Optional()
  @Text()
  reason?: string;
}

export const DecideSuitabilityHttp = commandSlice(decideSuitability, DecideSuitabilityBody);
