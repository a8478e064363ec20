import { confirmLetterDelivery } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Optional, Text } from '../fields';

export class ConfirmLetterDeliveryBody extends CommandBody {
  @Optional()
  @Text()
  note?: string;
}

export const ConfirmLetterDeliveryHttp = commandSlice(confirmLetterDelivery, ConfirmLetterDeliveryBody);
