import { recordOutcome } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Line, Text } from '../fields';

export class RecordOutcomeBody extends CommandBody {
  /** One of the pathway's outcomes. */
  @Line()
  kind!: string;

  @Text()
  decision!: string;
}

export const RecordOutcomeHttp = commandSlice(recordOutcome, RecordOutcomeBody);
