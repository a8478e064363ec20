import { answerOpening, type AnswerOpening } from '@anteroom/domain';
import { Choice } from '../../consultation/fields';
import { patientSlice } from '../patient-slice';

export class AnswerOpeningBody {
  @Choice<AnswerOpening['kind']>(['sees-and-hears', 'hears-only', 'sees-only', 'neither'])
  kind!: AnswerOpening['kind'];
}

export const AnswerOpeningHttp = patientSlice({
  stem: 'answer-opening',
  definition: answerOpening,
  body: AnswerOpeningBody,
  input: (sent) => sent,
});
