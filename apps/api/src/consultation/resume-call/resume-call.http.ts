import { resumeCall } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';

export class ResumeCallBody extends CommandBody {}

export const ResumeCallHttp = commandSlice(resumeCall, ResumeCallBody);
