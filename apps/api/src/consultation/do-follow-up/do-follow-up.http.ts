import { doFollowUp, type DoFollowUp } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

export class DoFollowUpBody extends CommandBody {
  @Choice<DoFollowUp['kind']>(['tests', 'referral', 'prescription', 'face-to-face', 'advice-by-letter', 'welfare-check', 'tell-gp'])
  kind!: DoFollowUp['kind'];

  @Optional()
  @Text()
  details?: string;
}

export const DoFollowUpHttp = commandSlice(doFollowUp, DoFollowUpBody);
