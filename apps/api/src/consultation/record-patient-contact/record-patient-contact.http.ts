import { recordPatientContact } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Flag, Text } from '../fields';

export class RecordPatientContactBody extends CommandBody {
  @Flag()
  reached!: boolean;

  @Text()
  how!: string;

  @Text()
  what!: string;
}

export const RecordPatientContactHttp = commandSlice(recordPatientContact, RecordPatientContactBody);
