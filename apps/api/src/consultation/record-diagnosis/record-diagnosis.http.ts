import { recordDiagnosis, type RecordDiagnosis } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Text } from '../fields';

export class RecordDiagnosisBody extends CommandBody {
  @Choice<RecordDiagnosis['certainty']>(['confirmed', 'working', 'excluded'])
  certainty!: RecordDiagnosis['certainty'];

  @Text()
  diagnosis!: string;
}

export const RecordDiagnosisHttp = commandSlice(recordDiagnosis, RecordDiagnosisBody);
