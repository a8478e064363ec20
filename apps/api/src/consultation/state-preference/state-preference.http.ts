import { statePreference, type StatePreference } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

export class StatePreferenceBody extends CommandBody {
  @Choice<StatePreference['kind']>(['telephone', 'face-to-face', 'video', 'cancel', 'move'])
  kind!: StatePreference['kind'];

  @Optional()
  @Text()
  words?: string;
}

export const StatePreferenceHttp = commandSlice(statePreference, StatePreferenceBody);
