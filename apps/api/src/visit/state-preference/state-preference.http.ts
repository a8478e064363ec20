import { statePreference, type StatePreference } from '@anteroom/domain';
import { Choice, Optional, Text } from '../../consultation/fields';
import { patientSlice } from '../patient-slice';

export class StatePreferenceByPatientBody {
  @Choice<StatePreference['kind']>(['telephone', 'face-to-face', 'video', 'cancel', 'move'])
  kind!: StatePreference['kind'];

  @Optional()
  @Text()
  words?: string;
}

export const StatePreferenceByPatientHttp = patientSlice({
  stem: 'state-preference',
  definition: statePreference,
  body: StatePreferenceByPatientBody,
  input: (sent) => sent,
});
