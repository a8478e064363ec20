import { recordEmergencyServices, type RecordEmergencyServices } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

export class RecordEmergencyServicesBody extends CommandBody {
  @Choice<RecordEmergencyServices['by']>(['clinician', 'reception', 'patient', 'companion'])
  by!: RecordEmergencyServices['by'];

  @Optional()
  @Text()
  details?: string;
}

export const RecordEmergencyServicesHttp = commandSlice(recordEmergencyServices, RecordEmergencyServicesBody);
