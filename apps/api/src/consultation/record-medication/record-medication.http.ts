import { recordMedication, type RecordMedication } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

export class RecordMedicationBody extends CommandBody {
  @Choice<RecordMedication['kind']>(['started', 'stopped', 'dose-changed', 'continued'])
  kind!: RecordMedication['kind'];

  @Text()
  medicine!: string;

  @Optional()
  @Text()
  dose?: string;

  @Optional()
  @Text()
  route?: string;

  @Optional()
  @Text()
  frequency?: string;

  @Optional()
  @Text()
  reason?: string;
}

export const RecordMedicationHttp = commandSlice(recordMedication, RecordMedicationBody);
