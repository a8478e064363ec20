import { calendarEntry } from './calendar-entry';
import type { ConsultationFact } from './consultation-fact';
import type { ConsultationRecord, RecordSections } from './consultation-record';
import { politeName } from './patient-details';
import { BEFORE_CONTACT } from './phase-groups';
import { readingInWords } from './plain-words';
import { ofType, standing } from './record-entries';
import { consultationRecord } from './record-fold';
import type { VisitContext, VisitPage, VisitState } from './visit';
import { openingAsked, visitCall, waitsAgain } from './visit-call';
import { aftercareEnds, arrivalOpens, visitState } from './visit-state';
import { visitSummary } from './visit-summary';

const isBeforeContact = ({ phase }: ConsultationRecord): boolean => phase !== null && BEFORE_CONTACT.includes(phase);

/** Where the appointment as it now stands begins: what was said of an earlier time does not hold for it. */
const sinceMoved = ({ sections }: ConsultationRecord): number =>
  sections.appointment.findLast(({ type, data }) => type === 'AppointmentMoved' || (type === 'Reinstated' && 'kind' in data && data.kind === 'new-appointment'))?.revision ?? 0;

const needs = ({ sections }: ConsultationRecord): VisitPage['needs'] => {
  const last = standing(sections.needs).at(-1);
  if (!last) return null;
  const { language = null, companionName = null, companionPhone = null, details = null } = last.content ?? {};
  return { ...last.data, language, companionName, companionPhone, details };
};

const testsState = (entries: RecordSections['tests'], required: number): 'to-do' | 'done' | 'not-needed' => {
  const settled = standing(entries).findLast(({ type, revision }) => type !== 'PriorTestsRequired' && revision > required);
  if (!settled) return 'to-do';
  return settled.type === 'PriorTestsConfirmed' ? 'done' : 'not-needed';
};

const tests = ({ sections }: ConsultationRecord): VisitPage['tests'] => {
  const required = ofType(standing(sections.tests), 'PriorTestsRequired').at(-1);
  const [asked = null] = required ? [required] : sections.booking.filter(({ data }) => data.kind === 'tests-needed');
  return asked && { what: asked.content?.tests ?? [], state: testsState(sections.tests, asked.revision) };
};

const OWN_SIDE: readonly string[] = ['patient', 'companion'];
const readings = ({ sections }: ConsultationRecord): VisitPage['readings'] =>
  standing(sections.readings)
    .filter(({ data }) => OWN_SIDE.includes(data.takenBy))
    .flatMap(({ at, content }) => (content ? [{ text: readingInWords(content.reading), at }] : []));

const delay = (record: ConsultationRecord): VisitPage['delay'] => {
  const last = ofType(standing(record.sections.arrival), 'DelayAnnounced').at(-1);
  if (!last || last.revision < sinceMoved(record) || last.data.minutes <= 0 || !isBeforeContact(record)) return null;
  const { minutes, cause } = last.data;
  return { minutes, cause, expectedStart: new Date(Date.parse(record.start) + minutes * 60_000).toISOString() };
};

const checks = ({ mode, known, sections }: ConsultationRecord): VisitPage['checks'] => {
  if (mode !== 'video') return 'not-needed';
  if (known.includes('checks')) return 'passed';
  const last = standing(sections.arrival).findLast(({ type }) => type === 'ChecksPassed' || type === 'ChecksFailed');
  return last?.type === 'ChecksFailed' ? 'failed' : 'not-yet';
};

const wish = ({ sections }: ConsultationRecord): VisitPage['wish'] => {
  const stated = ofType(standing(sections.wishes), 'PreferenceStated').at(-1);
  if (!stated) return null;
  const answer = ofType(standing(sections.wishes), 'PreferenceAnswered').findLast(({ revision }) => revision > stated.revision);
  const granted = sections.appointment.some(({ type, revision }) => revision > stated.revision && type !== 'Reinstated');
  return { kind: stated.data.kind, at: stated.at, answered: answer !== undefined || granted, answer: answer?.content?.answer ?? null };
};

const helpAskedAt = ({ sections, endedAt }: ConsultationRecord): string | null => {
  const help = standing(sections.help);
  const asked = ofType(help, 'HelpAsked').at(-1);
  const helped = Math.max(
    ofType(help, 'HelpGiven').at(-1)?.revision ?? -1,
    ofType(sections.contact, 'PatientCalledIn').at(-1)?.revision ?? -1,
  );
  const overSince = endedAt !== null && asked !== undefined && asked.at <= endedAt;
  return asked && !overSince && asked.revision > helped ? asked.at : null;
};

const arrival = (record: ConsultationRecord, context: VisitContext): Pick<VisitPage, 'arrivalOpensAt' | 'mayArrive' | 'linkTriedAt'> => {
  const { phase, sections } = record;
  const opens = arrivalOpens(record, context);
  return {
    arrivalOpensAt: opens,
    mayArrive: (phase === 'booked' || phase === 'invited') && Date.parse(context.now) >= Date.parse(opens),
    linkTriedAt: ofType(sections.invitation, 'VisitLinkTried').at(-1)?.at ?? null,
  };
};

const cancelledBy = ({ phase, sections }: ConsultationRecord): VisitPage['cancelledBy'] =>
  phase === 'cancelled' ? (ofType(sections.appointment, 'ConsultationCancelled').at(-1)?.data.by ?? null) : null;

const WAITS: readonly VisitState[] = ['arrived', 'checks', 'waiting'];

/** What the patient may read now. `place` comes from the clinic's queue, which this consultation alone does not know. */
export const visit = (facts: readonly ConsultationFact[], context: VisitContext): VisitPage => {
  const record = consultationRecord(facts);
  const { reference, clinic, patient, connection, erased, revision, start, minutes, mode, clinicianName } = record;
  const state = visitState(record, context);
  return {
    ...{ state, reference, clinic, connection, erased, revision },
    ...arrival(record, context),
    name: patient && politeName(patient.name),
    appointment: { start, minutes, mode, clinicianName },
    needs: needs(record),
    tests: tests(record),
    readings: readings(record),
    place: WAITS.includes(state) ? (context.place ?? null) : null,
    delay: delay(record),
    checks: checks(record),
    openingAsked: openingAsked(record),
    waitsAgain: waitsAgain(record),
    call: visitCall(record),
    wish: wish(record),
    helpAskedAt: helpAskedAt(record),
    stillWriting: record.phase === 'wrapping-up',
    cancelledBy: cancelledBy(record),
    calendar: calendarEntry(record),
    summary: state === 'after' ? visitSummary(record) : null,
    aftercareUntil: aftercareEnds(record, context),
  };
};
