import { IN_CALL } from '../../pathway/vocabulary';
import type { ConsultationRecord, RecordSections } from './consultation-record';
import { ofType, standing } from './record-entries';
import type { VisitPage } from './visit';

/** Where the call that is on began: what was so in an earlier one, or before another mode, does not hold for it. */
const since = ({ sections }: ConsultationRecord): number =>
  Math.max(ofType(sections.contact, 'PatientCalledIn').at(-1)?.revision ?? -1, ofType(sections.appointment, 'ModeSwitched').at(-1)?.revision ?? -1);

const ofThisCall = (record: ConsultationRecord): RecordSections['call'] => {
  const begun = since(record);
  return standing(record.sections.call).filter(({ revision }) => revision > begun);
};

/** The patient's side of the opening check is asked for once, and only where there is something to see and hear. */
export const openingAsked = (record: ConsultationRecord): boolean =>
  record.phase === 'opening' && record.mode === 'video' && ofType(ofThisCall(record), 'OpeningAnswered').length === 0;

export const visitCall = (record: ConsultationRecord): VisitPage['call'] => {
  if (record.phase === null || !IN_CALL.includes(record.phase)) return { way: null, held: null };
  const call = ofThisCall(record);
  const held = ofType(call, 'CallHeld').at(-1)?.data.kind ?? 'taken-up';
  return { way: ofType(call, 'CallWayChanged').at(-1)?.data.kind ?? null, held: held === 'taken-up' ? null : held };
};
