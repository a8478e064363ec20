import { askClarification, type AskClarification } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

export class AskClarificationBody extends CommandBody {
  @Choice<AskClarification['kind']>(['given', 'not-applicable', 'could-not-be-given'])
  kind!: AskClarification['kind'];

  @Optional()
  @Choice<NonNullable<AskClarification['couldNot']>>(['unreachable', 'emergency-transfer', 'died', 'refused'])
  couldNot?: AskClarification['couldNot'];

  @Optional()
  @Text()
  repeated?: string;

  @Optional()
  @Text()
  reason?: string;
}

export const AskClarificationHttp = commandSlice(askClarification, AskClarificationBody);
