import { recordArrival } from '@anteroom/domain';
import { patientSlice } from '../patient-slice';

export class ArriveBody {}

/** "I am here": too early it is refused, and the link has been tried. */
export const ArriveHttp = patientSlice({
  stem: 'arrive',
  definition: recordArrival,
  body: ArriveBody,
  input: (_sent, consultation, completion) => ({ how: 'link', arrivalOpens: completion.arrivalOpens(consultation) }),
});
