import { cancelConsultation, type CancelConsultation } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Text } from '../fields';

export class CancelConsultationBody extends CommandBody {
  @Choice<CancelConsultation['by']>(['patient', 'clinic'])
  by!: CancelConsultation['by'];

  @Text()
  reason!: string;
}

export const CancelConsultationHttp = commandSlice(cancelConsultation, CancelConsultationBody);
