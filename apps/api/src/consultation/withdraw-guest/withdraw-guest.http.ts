import { withdrawGuest } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Id, Text } from '../fields';

export class WithdrawGuestBody extends CommandBody {
  @Id()
  guest!: string;

  @Text()
  reason!: string;
}

export const WithdrawGuestHttp = commandSlice(withdrawGuest, WithdrawGuestBody);
