import { recordArrival, type RecordArrival } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice } from '../fields';

export class RecordArrivalBody extends CommandBody {
  @Choice<RecordArrival['how']>(['link', 'telephone', 'reception'])
  how!: RecordArrival['how'];
}

export const RecordArrivalHttp = commandSlice(recordArrival, RecordArrivalBody, (completion) => ({ how }, consultation) => ({
  how,
  arrivalOpens: completion.arrivalOpens(consultation),
}));
