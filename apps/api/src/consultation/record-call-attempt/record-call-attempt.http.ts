import { recordCallAttempt, type RecordCallAttempt } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Flag, Line, Optional, Text } from '../fields';

export class RecordCallAttemptBody extends CommandBody {
  @Choice<RecordCallAttempt['kind']>(['answered', 'no-answer', 'voicemail', 'wrong-person'])
  kind!: RecordCallAttempt['kind'];

  @Optional()
  @Line()
  number?: string;

  @Optional()
  @Text()
  note?: string;

  /** Who answered was identified as the patient: by telephone that is arriving. */
  @Optional()
  @Flag()
  identified?: boolean;
}

export const RecordCallAttemptHttp = commandSlice(recordCallAttempt, RecordCallAttemptBody);
