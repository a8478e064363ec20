import { handOnLetter, type HandOnLetter } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Line, Optional, Text } from '../fields';

export class HandOnLetterBody extends CommandBody {
  @Choice<HandOnLetter['how']>(['email', 'post', 'electronic-transfer', 'by-hand', 'fax'])
  how!: HandOnLetter['how'];

  @Line()
  to!: string;

  @Optional()
  @Text()
  note?: string;
}

export const HandOnLetterHttp = commandSlice(handOnLetter, HandOnLetterBody);
