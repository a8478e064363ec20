import { recordReading, type RecordReading } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Line, Moment, Nullable, One, Optional, Text } from '../fields';
import { ReadingBody, readingIn } from '../reading-body';

export class RecordReadingBody extends CommandBody {
  @One(() => ReadingBody)
  reading!: ReadingBody;

  @Choice<RecordReading['takenBy']>(['patient', 'companion', 'clinician'])
  takenBy!: RecordReading['takenBy'];

  /** Not known when left out. */
  @Nullable()
  @Moment()
  takenAt?: string | null;

  @Optional()
  @Line()
  device?: string;

  @Optional()
  @Text()
  remark?: string;
}

export const RecordReadingHttp = commandSlice(recordReading, RecordReadingBody, () => ({ reading, ...sent }) => ({
  ...sent,
  reading: readingIn(reading),
}));
