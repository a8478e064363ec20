import { recordReading } from '@anteroom/domain';
import { Choice, Line, Moment, Nullable, One, Optional, Text } from '../../consultation/fields';
import { ReadingBody, readingIn } from '../../consultation/reading-body';
import { patientSlice } from '../patient-slice';

export class RecordReadingByPatientBody {
  @One(() => ReadingBody)
  reading!: ReadingBody;

  /** Left out: the patient. */
  @Optional()
  @Choice(['patient', 'companion'] as const)
  takenBy?: 'patient' | 'companion';

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

export const RecordReadingByPatientHttp = patientSlice({
  stem: 'record-reading',
  definition: recordReading,
  body: RecordReadingByPatientBody,
  input: ({ reading, takenBy = 'patient', ...more }) => ({ ...more, takenBy, reading: readingIn(reading) }),
});
