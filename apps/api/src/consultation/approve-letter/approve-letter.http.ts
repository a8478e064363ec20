import { approveLetter } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';

export class ApproveLetterBody extends CommandBody {}

export const ApproveLetterHttp = commandSlice(approveLetter, ApproveLetterBody);
