import { oweFollowUp, type OweFollowUp } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Text } from '../fields';

export class OweFollowUpBody extends CommandBody {
  @Choice<OweFollowUp['kind']>(['tests', 'referral', 'prescription', 'face-to-face', 'advice-by-letter', 'welfare-check', 'tell-gp'])
  kind!: OweFollowUp['kind'];

  @Text()
  details!: string;
}

export const OweFollowUpHttp = commandSlice(oweFollowUp, OweFollowUpBody);
