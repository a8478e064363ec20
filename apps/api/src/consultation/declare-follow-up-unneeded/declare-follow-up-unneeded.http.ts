import { declareFollowUpUnneeded, type DeclareFollowUpUnneeded } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Text } from '../fields';

export class DeclareFollowUpUnneededBody extends CommandBody {
  @Choice<DeclareFollowUpUnneeded['kind']>(['tests', 'referral', 'prescription', 'face-to-face', 'advice-by-letter', 'welfare-check', 'tell-gp'])
  kind!: DeclareFollowUpUnneeded['kind'];

  @Text()
  reason!: string;
}

export const DeclareFollowUpUnneededHttp = commandSlice(declareFollowUpUnneeded, DeclareFollowUpUnneededBody);
