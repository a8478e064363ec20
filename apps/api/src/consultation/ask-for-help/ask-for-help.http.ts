import { askForHelp, type AskForHelp } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

export class AskForHelpBody extends CommandBody {
  @Choice<AskForHelp['about']>(['link', 'identity', 'sound', 'picture', 'connection', 'waiting', 'other'])
  about!: AskForHelp['about'];

  @Optional()
  @Text()
  words?: string;
}

export const AskForHelpHttp = commandSlice(askForHelp, AskForHelpBody);
