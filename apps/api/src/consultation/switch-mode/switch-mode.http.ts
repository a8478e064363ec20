import { MODES, switchMode, type Mode, type SwitchMode } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

export class SwitchModeBody extends CommandBody {
  @Choice(MODES)
  kind!: Mode;

  @Choice<SwitchMode['why']>(['patient-asked', 'technical-failure', 'clinical', 'access', 'other'])
  why!: SwitchMode['why'];

  @Optional()
  @Text()
  reason?: string;
}

export const SwitchModeHttp = commandSlice(switchMode, SwitchModeBody);
