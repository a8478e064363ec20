import { MODES, type Mode, type RecordNeeds } from '@anteroom/domain';
import { CommandBody } from './command-body';
import { Choice, Flag, Line, Nullable, Optional, Text } from './fields';

/** What the patient needs to be understood and to take part. */
export class NeedsBody extends CommandBody {
  @Flag()
  interpreter!: boolean;

  @Choice<RecordNeeds['companion']>(['none', 'carer', 'parent', 'proxy'])
  companion!: RecordNeeds['companion'];

  @Flag()
  hearing!: boolean;

  @Flag()
  other!: boolean;

  @Nullable()
  @Choice(MODES)
  preferredMode?: Mode | null;

  @Optional()
  @Line()
  language?: string;

  @Optional()
  @Line()
  companionName?: string;

  @Optional()
  @Line(40)
  companionPhone?: string;

  @Optional()
  @Text()
  details?: string;
}
