import { IN_CALL, type Phase } from '../../pathway/vocabulary';
import type { ConsultationRecord, RecordSections } from './consultation-record';
import { ofType, standing } from './record-entries';
import type { VisitPage } from './visit';

/** The last revision of a kind; -1 is none. */
const lastOf = (entries: readonly { revision: number }[]): number => entries.at(-1)?.revision ?? -1;

/** Where the call that is on began: what was so in an earlier one, or before another mode, does not hold for it. */
const since = ({ sections }: ConsultationRecord): number =>
  Math.max(lastOf(ofType(sections.contact, 'PatientCalledIn')), lastOf(ofType(sections.appointment, 'ModeSwitched')));

const ofThisCall = (record: ConsultationRecord): RecordSections['call'] => {
  const begun = since(record);
  return standing(record.sections.call).filter(({ revision }) => revision > begun);
};

/** The patient's side of the opening check is asked for once, and only where there is something to see and hear. */
export const openingAsked = (record: ConsultationRecord): boolean =>
  record.phase === 'opening' && record.mode === 'video' && ofType(ofThisCall(record), 'OpeningAnswered').length === 0;

const WAITS: readonly (Phase | null)[] = ['arrived', 'waiting'];

/** Until they are called in again, or come to another appointment. */
export const waitsAgain = ({ phase, sections }: ConsultationRecord): VisitPage['waitsAgain'] => {
  const ended = ofType(sections.contact, 'ConversationEnded').at(-1);
  const begun = Math.max(lastOf(ofType(sections.contact, 'PatientCalledIn')), lastOf(ofType(sections.arrival, 'PatientArrived')));
  if (!ended || ended.revision < begun) return null;
  if (ended.data.cause === 'put-back-to-waiting' && (phase === 'wrapping-up' || WAITS.includes(phase))) return 'put-back';
  return WAITS.includes(phase) ? 'call-ended' : null;
};

export const visitCall = (record: ConsultationRecord): VisitPage['call'] => {
  if (record.phase === null || !IN_CALL.includes(record.phase)) return { way: null, held: null };
  const call = ofThisCall(record);
  const held = ofType(call, 'CallHeld').at(-1)?.data.kind ?? 'taken-up';
  return { way: ofType(call, 'CallWayChanged').at(-1)?.data.kind ?? null, held: held === 'taken-up' ? null : held };
};
