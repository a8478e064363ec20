import { correctEntry } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Optional, Text, Whole } from '../fields';

export class CorrectEntryBody extends CommandBody {
  /** Revision of the entry that was wrong. */
  @Whole(0, 1_000_000)
  corrects!: number;

  @Text()
  reason!: string;

  @Optional()
  @Text()
  should?: string;
}

export const CorrectEntryHttp = commandSlice(correctEntry, CorrectEntryBody);
