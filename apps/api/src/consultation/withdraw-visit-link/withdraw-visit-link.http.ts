import { withdrawVisitLink } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text } from '../fields';

export class WithdrawVisitLinkBody extends CommandBody {
  @Text()
  reason!: string;
}

export const WithdrawVisitLinkHttp = commandSlice(withdrawVisitLink, WithdrawVisitLinkBody);
