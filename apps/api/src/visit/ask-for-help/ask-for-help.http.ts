import { askForHelp, type AskForHelp } from '@anteroom/domain';
import { Choice, Optional, Text } from '../../consultation/fields';
import { patientSlice } from '../patient-slice';

export class AskForHelpByPatientBody {
  @Choice<AskForHelp['about']>(['link', 'identity', 'sound', 'picture', 'connection', 'waiting', 'other'])
  about!: AskForHelp['about'];

  @Optional()
  @Text()
  words?: string;
}

export const AskForHelpByPatientHttp = patientSlice({
  stem: 'ask-for-help',
  definition: askForHelp,
  body: AskForHelpByPatientBody,
  input: (sent) => sent,
});
