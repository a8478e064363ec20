import { sendPatientCopy, type SendPatientCopy } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Flag, Optional, Text } from '../fields';

export class SendPatientCopyBody extends CommandBody {
  @Choice<SendPatientCopy['how']>(['email', 'post', 'by-hand'])
  how!: SendPatientCopy['how'];

  @Flag()
  leaflet!: boolean;

  @Optional()
  @Text()
  note?: string;
}

export const SendPatientCopyHttp = commandSlice(sendPatientCopy, SendPatientCopyBody);
