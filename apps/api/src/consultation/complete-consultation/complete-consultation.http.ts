import { completeConsultation } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';

export class CompleteConsultationBody extends CommandBody {}

export const CompleteConsultationHttp = commandSlice(completeConsultation, CompleteConsultationBody);
