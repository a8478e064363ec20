import { declareEmergency } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Line, Optional, Text } from '../fields';

export class DeclareEmergencyBody extends CommandBody {
  @Optional()
  @Text()
  place?: string;

  @Optional()
  @Line()
  number?: string;

  @Optional()
  @Text()
  what?: string;
}

export const DeclareEmergencyHttp = commandSlice(declareEmergency, DeclareEmergencyBody);
