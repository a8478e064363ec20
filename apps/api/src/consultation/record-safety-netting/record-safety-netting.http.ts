import { recordSafetyNetting, type RecordSafetyNetting } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Lines, Optional, Text } from '../fields';

export class RecordSafetyNettingBody extends CommandBody {
  @Choice<RecordSafetyNetting['kind']>(['given', 'not-applicable', 'could-not-be-given'])
  kind!: RecordSafetyNetting['kind'];

  @Optional()
  @Choice<NonNullable<RecordSafetyNetting['couldNot']>>(['unreachable', 'emergency-transfer', 'died', 'refused'])
  couldNot?: RecordSafetyNetting['couldNot'];

  @Optional()
  @Text()
  advice?: string;

  @Optional()
  @Lines()
  redFlags?: string[];

  @Optional()
  @Text()
  whenToSeekHelp?: string;

  @Optional()
  @Text()
  howToSeekHelp?: string;

  @Optional()
  @Text()
  ifCareDoesNotHappen?: string;

  @Optional()
  @Text()
  leaflet?: string;

  @Optional()
  @Text()
  reason?: string;
}

export const RecordSafetyNettingHttp = commandSlice(recordSafetyNetting, RecordSafetyNettingBody);
