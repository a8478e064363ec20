import { draftLetter } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Optional, Text } from '../fields';

export class DraftLetterBody extends CommandBody {
  @Optional()
  @Text()
  opening?: string;

  @Optional()
  @Text()
  body?: string;

  @Optional()
  @Text()
  closing?: string;
}

export const DraftLetterHttp = commandSlice(draftLetter, DraftLetterBody);
