import { tellPatientByPhone } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Optional, Text } from '../fields';

export class TellPatientByPhoneBody extends CommandBody {
  @Optional()
  @Text()
  note?: string;
}

export const TellPatientByPhoneHttp = commandSlice(tellPatientByPhone, TellPatientByPhoneBody);
