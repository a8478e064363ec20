import { answerPreference } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text } from '../fields';

export class AnswerPreferenceBody extends CommandBody {
  @Text()
  answer!: string;
}

export const AnswerPreferenceHttp = commandSlice(answerPreference, AnswerPreferenceBody);
