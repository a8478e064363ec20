import type { Pathway } from '../../pathway/pathway';
import standard from '../../pathway/standard/standard.v1.json';
import { boardRow, moveBoardRow } from './board-row-fold';
import type { BoardRow } from './board-row';
import { everyFact } from './every-fact.fake';
import { booked, erased, recorded, told, type Told } from './recorded.fake';

const pathway = standard as unknown as Pathway;
const fold = (facts: ReturnType<typeof recorded>): BoardRow =>
  facts.reduce<BoardRow | null>((row, fact) => boardRow(row, fact, pathway), null) as BoardRow;
const after = (...facts: Told[]) => fold(recorded(booked(), ...facts));

const invited = told('PatientInvited', { channel: 'email', again: false }, { backupNumber: '1', ringingFrom: '2' }, { to: 'invited' });
const arrived = told('PatientArrived', { how: 'link', late: false }, undefined, { to: 'arrived', at: '2026-07-06T09:40:00.000Z' });
const calledIn = told('PatientCalledIn', {}, undefined, { to: 'opening' });

describe('a row of the board', () => {
  it('names the patient and says all that is missing before contact', () => {
    const row = after();
    expect(row).toMatchObject({ patient: { name: 'Mrs Asha Patel', mobile: '07700 900123' }, stage: 'booked', told: false, source: null });
    expect(row.missing).toEqual(['suitability', 'needs', 'told']);
  });

  it('misses no suitability decision for a visit in person', () => {
    expect(after(told('ModeSwitched', { kind: 'face-to-face', why: 'access' })).missing).not.toContain('suitability');
  });

  it('leaves the row it was given as it was', () => {
    const [first, second] = recorded(booked(), invited);
    const row = boardRow(null, first!, pathway);
    const before = structuredClone(row);
    boardRow(row, second!, pathway);
    expect(row).toEqual(before);
  });

  it('is the same where it is moved on in place', () => {
    const facts = recorded(booked(), invited, arrived, calledIn, ...everyFact);
    expect(facts.reduce<BoardRow | null>((row, fact) => moveBoardRow(row, fact, pathway), null)).toEqual(fold(facts));
  });

  it('is plain JSON', () => {
    const row = after(invited, arrived);
    expect(JSON.parse(JSON.stringify(row))).toEqual(row);
  });

  it('calls an invitation sent only when the message has left', () => {
    const sent = told('MessageSent', { kind: 'invitation', message: 'm', channel: 'email' });
    const failed = told('MessageFailed', { kind: 'invitation', message: 'm', permanent: true }, { error: 'no such box' });
    expect(after(invited).invitation.state).toBe('sending');
    expect(after(invited, sent).invitation.state).toBe('sent');
    expect(after(invited, failed)).toMatchObject({ invitation: { state: 'failed', channel: 'email' }, told: false });
    expect(after(invited, failed, told('PatientToldByPhone', {})).invitation.state).toBe('told-by-phone');
  });

  it('is not moved by another message', () => {
    expect(after(told('MessageFailed', { kind: 'reminder', message: 'm', permanent: false }, { error: '' })).invitation.state).toBe('none');
  });

  it('is ready once the checks are passed, and at once by telephone', () => {
    expect(after(invited, arrived).ready).toBe(false);
    expect(after(invited, arrived, told('ChecksPassed', { by: 'patient' }, undefined, { to: 'waiting' })).ready).toBe(true);
    expect(after(told('ModeSwitched', { kind: 'telephone', why: 'patient-asked' })).ready).toBe(true);
  });

  it('counts the wait from when waiting began and forgets the call when the patient is put back', () => {
    const waiting = told('ChecksPassed', { by: 'patient' }, undefined, { to: 'waiting', at: '2026-07-06T09:45:00.000Z' });
    expect(after(invited, arrived, waiting).waitingSince).toBe('2026-07-06T09:45:00.000Z');
    expect(after(invited, arrived, waiting, calledIn)).toMatchObject({ waitingSince: null, calledInAt: '2026-07-06T09:04:00.000Z' });
    const back = told('ConversationEnded', { cause: 'put-back-to-waiting' }, undefined, { to: 'waiting' });
    expect(after(invited, arrived, waiting, calledIn, back)).toMatchObject({ calledInAt: null, arrivedAt: '2026-07-06T09:40:00.000Z', endedAt: null });
  });

  it('remembers who was put back in the middle of a call, until they are called in again or it is finished', () => {
    const back = told('ConversationEnded', { cause: 'put-back-to-waiting' }, undefined, { to: 'wrapping-up' });
    const over = told('ConversationEnded', { cause: 'finished' }, undefined, { to: 'wrapping-up' });
    expect(after(invited, arrived, calledIn, back)).toMatchObject({ putBackAt: expect.stringMatching(/^2026-07-06T09:/), phase: 'wrapping-up' });
    expect(after(invited, arrived, calledIn, back, calledIn)).toMatchObject({ putBackAt: null });
    expect(after(invited, arrived, calledIn, over)).toMatchObject({ putBackAt: null });
  });

  it('keeps help asked since it was first asked, until it is given', () => {
    const first = told('HelpAsked', { about: 'sound' });
    const again = told('HelpAsked', { about: 'picture' });
    expect(after(first, again).help).toEqual({ since: '2026-07-06T09:01:00.000Z', about: 'picture' });
    expect(after(first, again, told('HelpGiven', {})).help).toBeNull();
  });

  it('says of a delay when the patient can expect to be seen', () => {
    const delay = told('DelayAnnounced', { minutes: 25, cause: 'emergency' });
    expect(after(delay).delay).toMatchObject({ minutes: 25, cause: 'emergency', expectedStart: '2026-07-06T10:25:00.000Z' });
    expect(after(delay, told('DelayAnnounced', { minutes: 0, cause: 'other' })).delay).toBeNull();
  });

  it('carries the duties with owner and due time, and drops them when closed', () => {
    const opened = told('PreferenceStated', { kind: 'telephone' }, {}, { stamp: { opened: [{ duty: 'answer-wish', due: '2026-07-06T13:00:00.000Z' }] } });
    const overdue = told('DutyFellOverdue', { duty: 'answer-wish' });
    const answered = told('PreferenceAnswered', {}, { answer: 'yes' }, { stamp: { closed: ['answer-wish'] } });
    expect(after(opened, overdue)).toMatchObject({
      duties: [{ duty: 'answer-wish', title: 'Answer what the patient asked for', owner: 'reception', due: '2026-07-06T13:00:00.000Z' }],
      overdue: ['answer-wish'],
      wish: { kind: 'telephone' },
    });
    expect(after(opened, overdue, answered)).toMatchObject({ duties: [], overdue: [], wish: null });
  });

  it('keeps an alert only as long as what it told of can be so', () => {
    const alert = told('StaffAlerted', { about: 'checks-too-long', tells: 'reception' });
    expect(after(invited, arrived, alert).alerts).toHaveLength(1);
    expect(after(invited, arrived, alert, told('ChecksPassed', { by: 'patient' }, undefined, { to: 'waiting' })).alerts).toEqual([]);
  });

  it('puts who was not here after an outage on the list to ring, until they arrive', () => {
    const notHere = told('NotHereYetNoticed', { late: true });
    expect(after(invited, notHere).notHereYet).toMatchObject({ late: true });
    expect(after(invited, notHere, arrived).notHereYet).toBeNull();
  });

  it('forgets with a moved appointment what belonged to the old one', () => {
    const tried = told('CallAttempted', { kind: 'no-answer' }, {});
    const moved = told('AppointmentMoved', { start: '2026-07-09T08:00:00.000Z', minutes: 30, clinician: 'lee', by: 'clinic' }, {}, { to: 'booked' });
    expect(after(invited, tried).tries).toMatchObject({ number: 1, last: { kind: 'no-answer' } });
    expect(after(invited, arrived, tried, moved)).toMatchObject({
      start: '2026-07-09T08:00:00.000Z', clinician: 'lee', clinicianName: null, arrivedAt: null, tries: { number: 0 }, invitation: { state: 'none' },
    });
  });

  it('takes back just what was corrected', () => {
    const needs = told('NeedsRecorded', { interpreter: true, companion: 'carer', hearing: false, other: false, preferredMode: null }, { language: 'Gujarati' });
    const wish = told('PreferenceStated', { kind: 'cancel' }, {});
    const corrected = told('EntryCorrected', { corrects: 2, of: 'PreferenceStated' }, { reason: 'another patient' });
    expect(after(needs, wish, corrected)).toMatchObject({ wish: null, needs: { interpreter: true, language: 'Gujarati' } });
  });

  it('marks a letter superseded once something is corrected after approval', () => {
    const drafted = told('LetterDrafted', {}, {});
    const approved = told('LetterApproved', { asOf: 1 });
    const corrected = told('EntryCorrected', { corrects: 0, of: 'ConsultationBooked' }, { reason: 'x' });
    expect(after(drafted, corrected).letter).toBe('drafted');
    expect(after(drafted, approved, corrected).letter).toBe('superseded');
  });

  it('goes back to the address before a correction that was itself wrong', () => {
    const wrong = told('ContactsCorrected', { email: true, patient: 'p-other' }, { contacts: { email: 'other@example.org' }, name: { given: 'Other', family: 'Person' } });
    expect(after(wrong).patient).toEqual({ id: 'p-other', name: 'Other Person', dateOfBirth: null, nhsNumber: null, clinicNumber: null, email: 'other@example.org' });
    const corrected = told('EntryCorrected', { corrects: 1, of: 'ContactsCorrected' }, { reason: 'x' });
    expect(after(wrong, corrected).patient).toMatchObject({ id: 'p-patel', name: 'Mrs Asha Patel', mobile: '07700 900123' });
  });

  it('takes back an arrival that was not one', () => {
    expect(after(arrived, told('EntryCorrected', { corrects: 1, of: 'PatientArrived' }, { reason: 'another patient' })).arrivedAt).toBeNull();
  });

  it('shows corrected contacts as the whole set they now are', () => {
    const corrected = told('ContactsCorrected', { email: true }, { contacts: { email: 'a.patel@example.org' } });
    expect(after(corrected).patient).toMatchObject({ name: 'Mrs Asha Patel', email: 'a.patel@example.org' });
    expect(after(corrected).patient.mobile).toBeUndefined();
  });

  it('holds no clinical word, since reception reads it', () => {
    expect(JSON.stringify(fold(recorded(...everyFact)))).not.toMatch(/SECRET|perMinute/);
  });

  it('still folds when the patient was erased, and says so', () => {
    const row = fold(erased(recorded(booked(), invited, arrived, calledIn)));
    expect(row).toMatchObject({ erased: true, patient: { name: 'Erased patient', nhsNumber: null }, phase: 'opening', missing: [] });
  });
});
