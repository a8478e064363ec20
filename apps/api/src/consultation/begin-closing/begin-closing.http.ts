import { beginClosing } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';

export class BeginClosingBody extends CommandBody {}

export const BeginClosingHttp = commandSlice(beginClosing, BeginClosingBody);
