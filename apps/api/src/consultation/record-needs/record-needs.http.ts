import { recordNeeds } from '@anteroom/domain';
import { commandSlice } from '../command-slice';
import { NeedsBody } from '../needs-body';

export class RecordNeedsBody extends NeedsBody {}

export const RecordNeedsHttp = commandSlice(recordNeeds, RecordNeedsBody);
