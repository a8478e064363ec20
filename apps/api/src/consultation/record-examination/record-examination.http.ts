import { recordExamination } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Flag, Text } from '../fields';

export class RecordExaminationBody extends CommandBody {
  @Flag()
  limited!: boolean;

  @Text()
  findings!: string;
}

export const RecordExaminationHttp = commandSlice(recordExamination, RecordExaminationBody);
