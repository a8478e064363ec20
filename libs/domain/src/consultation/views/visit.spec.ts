import { visit } from './visit-fold';
import { aftercareAdvice } from './visit-summary';
import type { VisitContext, VisitPage } from './visit';
import { booked, erased, PATIENT, recorded, told, type Told } from './recorded.fake';

const times = { arrivalOpens: 'PT30M', aftercare: 'P28D' };
const at = (time: string, more: Partial<VisitContext> = {}): VisitContext => ({ now: `2026-07-06T${time}:00.000Z`, times, ...more });
const page = (context: VisitContext, ...facts: Told[]): VisitPage => visit(recorded(booked(), ...facts), context);

const invited = told('PatientInvited', { channel: 'email', again: false }, { backupNumber: '1', ringingFrom: '2' }, { to: 'invited' });
const tried = told('VisitLinkTried', {});
const arrived = told('PatientArrived', { how: 'link', late: false }, undefined, { to: 'arrived', actor: PATIENT });
const waiting = told('ChecksPassed', { by: 'patient' }, undefined, { to: 'waiting' });
const calledIn = told('PatientCalledIn', {}, undefined, { to: 'opening' });
const keyPoints = told('KeyPointsSummarised', { kind: 'given' }, { points: 'Two tablets a day from today', repeated: 'the dose' });
const netting = told(
  'SafetyNettingRecorded', { kind: 'given', leaflet: true },
  { advice: 'Rest', redFlags: ['Chest pain'], whenToSeekHelp: 'At once', howToSeekHelp: 'Ring 999', ifCareDoesNotHappen: 'Ring us', leaflet: 'Palpitations' },
);
const ended = told('ConversationEnded', { cause: 'finished' }, undefined, { to: 'wrapping-up' });
const place = { place: 1, ahead: 0, inCall: true, delayMinutes: 5, cause: null, basis: 'elapsed' } as const;

describe("the patient's page", () => {
  it.each<[string, VisitContext, Told[]]>([
    ['before', at('09:10'), [invited]],
    ['too-early-or-test', at('09:10'), [invited, tried]],
    ['before', at('09:40'), [invited, tried]],
    ['checks', at('09:40'), [invited, arrived]],
    ['waiting', at('09:50'), [invited, arrived, waiting]],
    ['in-call', at('10:00'), [invited, arrived, waiting, calledIn]],
    ['after', at('10:20'), [invited, arrived, waiting, calledIn, ended]],
    ['cancelled', at('10:20'), [told('ConsultationCancelled', { by: 'clinic' }, { reason: 'x' }, { to: 'cancelled' })]],
    ['missed', at('10:20'), [told('DidNotAttendRecorded', { evidence: { told: true, messagesFailed: false, serviceUp: true, callsTried: 2, minutesPast: 20 } }, { reason: 'x' }, { to: 'did-not-attend' })]],
    ['left', at('10:20'), [told('LeftUnseenRecorded', {}, { reason: 'x' }, { to: 'left-unseen' })]],
  ])('says %s', (state, context, facts) => {
    expect(page(context, ...facts).state).toBe(state);
  });

  it('needs no checks by telephone', () => {
    expect(page(at('09:50'), told('ModeSwitched', { kind: 'telephone', why: 'access' }, {}), { ...arrived })).toMatchObject({ state: 'arrived', checks: 'not-needed' });
  });

  it('lets the patient arrive from the opening of the window on, and tells when that is', () => {
    expect(page(at('09:29'), invited)).toMatchObject({ mayArrive: false, arrivalOpensAt: '2026-07-06T09:30:00.000Z' });
    expect(page(at('09:30'), invited).mayArrive).toBe(true);
    expect(page(at('09:40'), invited, arrived).mayArrive).toBe(false);
  });

  it('says which tests to have done before, until they are done or not needed', () => {
    const asked = told('PriorTestsRequired', {}, { tests: ['Blood test'] });
    expect(page(at('09:10'), invited).tests).toBeNull();
    expect(page(at('09:10'), invited, asked).tests).toEqual({ what: ['Blood test'], state: 'to-do' });
    expect(page(at('09:10'), invited, asked, told('PriorTestsConfirmed', {}, {})).tests?.state).toBe('done');
    expect(page(at('09:10'), invited, asked, told('PriorTestsWaived', {}, { reason: 'x' })).tests?.state).toBe('not-needed');
  });

  it("gives back the patient's own readings and nobody else's", () => {
    const pulse = (takenBy: 'patient' | 'clinician', perMinute: number): Told =>
      told('ReadingRecorded', { kind: 'pulse', takenBy, takenAt: null }, { reading: { what: 'pulse', perMinute } });
    expect(page(at('09:10'), invited, pulse('patient', 72), pulse('clinician', 90)).readings.map(({ text }) => text)).toEqual(['pulse 72 beats a minute']);
  });

  it('gives the needs back whole, so that changing one of them loses none', () => {
    const needs = told('NeedsRecorded', { interpreter: true, companion: 'carer', hearing: false, other: true, preferredMode: null }, { language: 'Polish', details: 'Wheelchair' });
    expect(page(at('09:10'), invited, needs).needs).toEqual({
      ...{ interpreter: true, companion: 'carer', hearing: false, other: true, preferredMode: null },
      ...{ language: 'Polish', companionName: null, companionPhone: null, details: 'Wheelchair' },
    });
  });

  it('addresses the patient and says who will see them', () => {
    expect(page(at('09:10'), invited)).toMatchObject({ name: 'Mrs Patel', appointment: { clinicianName: 'Dr Okafor', mode: 'video', minutes: 20 } });
  });

  it('shows a place in the queue only to who waits', () => {
    expect(page(at('09:50', { place }), invited, arrived, waiting).place).toEqual(place);
    expect(page(at('09:50', { place }), invited).place).toBeNull();
    expect(page(at('10:00', { place }), invited, arrived, waiting, calledIn).place).toBeNull();
  });

  it('says a delay with its cause, and not one of an earlier appointment', () => {
    const delay = told('DelayAnnounced', { minutes: 15, cause: 'staff' }, { words: 'short of staff, keep quiet' });
    const moved = told('AppointmentMoved', { start: '2026-07-09T10:00:00.000Z', minutes: 20, clinician: null, by: 'clinic' }, {}, { to: 'booked' });
    expect(page(at('09:50'), invited, delay).delay).toEqual({ minutes: 15, cause: 'staff', expectedStart: '2026-07-06T10:15:00.000Z' });
    expect(page(at('09:50'), invited, delay, moved).delay).toBeNull();
    expect(page(at('09:50'), invited, delay, told('DelayAnnounced', { minutes: 0, cause: 'other' }, {})).delay).toBeNull();
  });

  it('remembers what the patient asked for, and what they were told', () => {
    const wish = told('PreferenceStated', { kind: 'telephone' }, { words: 'no camera' }, { actor: PATIENT });
    expect(page(at('09:10'), wish).wish).toMatchObject({ kind: 'telephone', answered: false, answer: null });
    expect(page(at('09:10'), wish, told('PreferenceAnswered', {}, { answer: 'We will ring you' })).wish).toMatchObject({ answered: true, answer: 'We will ring you' });
    expect(page(at('09:10'), wish, told('ModeSwitched', { kind: 'telephone', why: 'patient-asked' }, {})).wish?.answered).toBe(true);
  });

  it('says that help was asked until it came', () => {
    const asked = told('HelpAsked', { about: 'sound' }, {}, { at: '2026-07-06T09:41:00.000Z' });
    expect(page(at('09:42'), invited, arrived, asked).helpAskedAt).toBe('2026-07-06T09:41:00.000Z');
    expect(page(at('09:45'), invited, arrived, asked, told('HelpGiven', {}, {})).helpAskedAt).toBeNull();
    expect(page(at('09:45'), invited, arrived, asked, waiting, calledIn).helpAskedAt).toBeNull();
  });

  it('says which tests to have done before, until they are done or not needed', () => {
    const required = told('PriorTestsRequired', {}, { tests: ['ECG'] });
    expect(page(at('09:10'), invited).tests).toBeNull();
    expect(page(at('09:10'), required).tests).toEqual({ what: ['ECG'], state: 'to-do' });
    expect(page(at('09:10'), required, told('PriorTestsConfirmed', {}, {})).tests?.state).toBe('done');
    expect(page(at('09:10'), required, told('PriorTestsWaived', {}, { reason: 'x' })).tests?.state).toBe('not-needed');
  });

  it('shows the readings the patient sent, and none that others took', () => {
    const pulse = (takenBy: 'patient' | 'clinician') => told('ReadingRecorded', { kind: 'pulse', takenBy, takenAt: null }, { reading: { what: 'pulse', perMinute: 72 } });
    expect(page(at('09:10'), pulse('patient')).readings).toMatchObject([{ text: 'pulse 72 beats a minute' }]);
    expect(page(at('09:10'), pulse('clinician')).readings).toEqual([]);
  });

  it('says that a check failed until it is passed', () => {
    const failed = told('ChecksFailed', { what: 'camera' }, { details: 'blocked' });
    expect(page(at('09:42'), invited, arrived).checks).toBe('not-yet');
    expect(page(at('09:42'), invited, arrived, failed).checks).toBe('failed');
    expect(page(at('09:42'), invited, arrived, failed, waiting).checks).toBe('passed');
  });

  it('lets the patient read again afterwards what was said, what to watch for and how to seek help', () => {
    const plan = told('PlanRecorded', {}, { plan: 'internal', forPatient: 'Wear the monitor for a week', forGp: 'check potassium' });
    const { summary } = page(at('10:20'), invited, arrived, waiting, calledIn, keyPoints, netting, plan, ended);
    expect(summary).toMatchObject({
      keyPoints: ['Two tablets a day from today'], plan: ['Wear the monitor for a week'], adviceState: 'given', redFlags: ['Chest pain'],
      whenToSeekHelp: 'At once', howToSeekHelp: 'Ring 999', ifCareDoesNotHappen: 'Ring us', leaflet: 'Palpitations',
    });
    expect(page(at('10:20'), calledIn, ended).summary?.adviceState).toBe('not-yet');
  });

  it('takes advice back that was corrected', () => {
    const corrected = told('EntryCorrected', { corrects: 2, of: 'SafetyNettingRecorded' }, { reason: 'x' });
    expect(page(at('10:20'), calledIn, netting, corrected, ended).summary).toMatchObject({ adviceState: 'not-yet', advice: null, redFlags: [] });
  });

  it('says what is being arranged, in words for the patient', () => {
    const facts = [calledIn, told('FollowUpOwed', { kind: 'tests' }, { details: 'rule out a tumour' }), told('OutcomeRecorded', { kind: 'another-appointment' }, { decision: 'x' }), ended];
    expect(page(at('10:20'), ...facts).summary?.followUp.map(({ text }) => text)).toEqual([
      'We are arranging tests for you.', 'We are arranging another appointment for you.',
    ]);
    const again = told('RepeatAppointmentBooked', { consultation: null, start: '2026-08-03T10:00:00.000Z' }, {});
    expect(page(at('10:20'), ...facts, again).summary).toMatchObject({ nextAppointment: '2026-08-03T10:00:00.000Z' });
  });

  it('closes when the aftercare time is over', () => {
    const facts = [calledIn, keyPoints, { ...ended, at: '2026-07-06T10:15:00.000Z' }];
    const open = page({ now: '2026-08-03T10:14:00.000Z', times }, ...facts);
    expect(open).toMatchObject({ state: 'after', aftercareUntil: '2026-08-03T10:15:00.000Z' });
    expect(page({ now: '2026-08-03T10:15:00.000Z', times }, ...facts)).toMatchObject({ state: 'closed', summary: null });
  });

  it('never holds what staff wrote for each other', () => {
    const words = { reason: 'INTERNAL' };
    const facts = [
      told('ModeSwitched', { kind: 'telephone', why: 'clinical' }, words), told('NoteTaken', {}, { text: 'INTERNAL' }), told('DiagnosisRecorded', { certainty: 'working' }, { diagnosis: 'INTERNAL' }),
      calledIn, told('PlanRecorded', {}, { plan: 'INTERNAL', forGp: 'INTERNAL' }), told('OutcomeRecorded', { kind: 'discharged' }, { decision: 'INTERNAL' }),
      told('SafetyNettingRecorded', { kind: 'could-not-be-given', couldNot: 'unreachable', leaflet: false }, words), told('KeyPointsSummarised', { kind: 'could-not-be-given' }, words),
      told('FollowUpOwed', { kind: 'welfare-check' }, { details: 'INTERNAL' }), told('ExaminationFoundInadequate', {}, words), ended,
      told('ConsultationCancelled', { by: 'clinic' }, words, { to: 'cancelled' }),
    ];
    for (const upTo of facts.keys()) expect(JSON.stringify(page(at('10:20'), ...facts.slice(0, upTo + 1)))).not.toContain('INTERNAL');
  });

  it('still folds for an erased patient, and says so', () => {
    expect(visit(erased(recorded(booked(), calledIn, netting, ended)), at('10:20'))).toMatchObject({ erased: true, name: null, summary: { adviceState: 'given', advice: null } });
  });
});

describe('the advice in the message after the visit', () => {
  it('says it all in lines of text', () => {
    const { summary } = page(at('10:20'), calledIn, keyPoints, netting, ended);
    expect(aftercareAdvice(summary!)).toBe(
      'Two tablets a day from today\n\nRest\n\nWatch for:\n- Chest pain\n\nWhen to seek help: At once\n\nHow to seek help: Ring 999\n\nIf what we planned does not happen: Ring us\n\nLeaflet: Palpitations',
    );
  });
});
