import { askForHelp, type AskForHelp } from '@anteroom/domain';
import { Optional, Text } from '../../consultation/fields';
import { patientSlice } from '../patient-slice';

export class LeaveBody {
  @Optional()
  @Text()
  words?: string;
}

const LEAVING = 'I cannot wait any longer.';

/** Whoever stops waiting is helped, not struck off: a person rings them and decides. */
export const LeaveHttp = patientSlice({
  stem: 'leave',
  definition: askForHelp,
  body: LeaveBody,
  input: ({ words }): AskForHelp => ({ about: 'waiting', words: words ? `${LEAVING} ${words}` : LEAVING }),
});
