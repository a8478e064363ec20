import { passGate, type PassGate } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Text } from '../fields';

export class PassGateBody extends CommandBody {
  @Choice<PassGate['kind']>(['suitability', 'tests', 'identity', 'opening', 'arrival'])
  kind!: PassGate['kind'];

  @Text()
  reason!: string;
}

export const PassGateHttp = commandSlice(passGate, PassGateBody);
