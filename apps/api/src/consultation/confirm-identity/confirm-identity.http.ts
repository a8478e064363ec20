import { confirmIdentity, type ConfirmIdentity } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice } from '../fields';

export class ConfirmIdentityBody extends CommandBody {
  @Choice<ConfirmIdentity['how']>(['date-of-birth-and-name', 'known-to-me', 'document', 'companion-vouched'])
  how!: ConfirmIdentity['how'];
}

export const ConfirmIdentityHttp = commandSlice(confirmIdentity, ConfirmIdentityBody);
