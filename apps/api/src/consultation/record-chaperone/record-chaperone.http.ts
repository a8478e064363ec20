import { recordChaperone, type RecordChaperone } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Line, Optional } from '../fields';

export class RecordChaperoneBody extends CommandBody {
  @Choice<RecordChaperone['kind']>(['offered', 'declined', 'present'])
  kind!: RecordChaperone['kind'];

  @Optional()
  @Line()
  name?: string;
}

export const RecordChaperoneHttp = commandSlice(recordChaperone, RecordChaperoneBody);
