import { giveHelp } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Optional, Text } from '../fields';

export class GiveHelpBody extends CommandBody {
  @Optional()
  @Text()
  what?: string;
}

export const GiveHelpHttp = commandSlice(giveHelp, GiveHelpBody);
