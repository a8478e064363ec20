import type { ConsultationFact } from '../views/consultation-fact';

/** Before the invitation there is nothing to take back, and in the call the patient hears it. */
const TOLD_OTHERWISE = ['invited', 'arrived', 'waiting'];

export const whenModeSwitchedThenTellWhoWasToldOtherwise = ({ stamp }: ConsultationFact<'ModeSwitched'>): boolean =>
  TOLD_OTHERWISE.includes(stamp?.phase ?? '');
