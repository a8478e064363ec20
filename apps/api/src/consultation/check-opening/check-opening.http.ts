import { checkOpening, type CheckOpening } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Flag, Line, Optional, Text } from '../fields';

export class CheckOpeningBody extends CommandBody {
  @Choice<CheckOpening['kind']>(['sound-and-picture', 'sound-only', 'picture-with-text', 'with-interpreter', 'in-person'])
  kind!: CheckOpening['kind'];

  @Flag()
  freeToTalk!: boolean;

  @Flag()
  othersPresent!: boolean;

  @Optional()
  @Text()
  present?: string;

  @Optional()
  @Text()
  place?: string;

  @Optional()
  @Line()
  number?: string;
}

export const CheckOpeningHttp = commandSlice(checkOpening, CheckOpeningBody);
