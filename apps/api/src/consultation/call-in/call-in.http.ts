import { callIn } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';

export class CallInBody extends CommandBody {}

export const CallInHttp = commandSlice(callIn, CallInBody);
