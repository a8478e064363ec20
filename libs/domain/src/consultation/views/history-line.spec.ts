import { factTypes } from '../catalogue';
import type { Pathway } from '../../pathway/pathway';
import standard from '../../pathway/standard/standard.v1.json';
import { everyFact, example } from './every-fact.fake';
import { historyFor, historyLine } from './history-fold';
import type { HistoryContext } from './history-telling';
import { booked, erased, RECEPTION, recorded, told, type Told } from './recorded.fake';

const context: HistoryContext = { zone: 'Europe/London', staffName: (id) => `Dr ${id}`, pathway: standard as unknown as Pathway };
const line = (...facts: Told[]) => historyLine(recorded(booked(), ...facts).at(-1)!, context);
const details = (fact: Told) => Object.fromEntries(line(fact).details.map(({ label, value }) => [label, value]));

describe('a line of the history', () => {
  it.each(factTypes)('tells %s in words, leaving no gap', (type) => {
    const { title, details } = historyLine(recorded(booked(), example(type)).at(-1)!, context);
    const words = [title, ...details.flatMap(({ label, value }) => [label, value])];
    expect(title).not.toBe('');
    expect(words.join(' ')).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it.each(factTypes)('gives %s a title that keeps what was said to its details', (type) => {
    expect(historyLine(recorded(booked(), example(type)).at(-1)!, context).title).not.toContain('SECRET');
  });

  it('tells a guest who is invited a second time as a new link, and not as a second guest', () => {
    const invited = (guest: string) => told('GuestInvited', { kind: 'interpreter', guest, token: 'hash' }, { name: 'Ms Shah' });
    const titles = historyFor('clinician', recorded(booked(), invited('a'), invited('b'), invited('a')), context)?.map(({ title }) => title);
    expect(titles?.slice(1)).toEqual(['An interpreter was invited to join', 'An interpreter was invited to join', 'The interpreter was given a new link']);
  });

  it('says of a guest who was put out by whom, and nothing where an older fact does not know', () => {
    const left = (more: object) => line(told('GuestLeft', { kind: 'interpreter', guest: 'a', how: 'removed', ...more })).title;
    expect([left({ by: 'clinician' }), left({})]).toEqual(['The interpreter was removed from the call by the clinician', 'The interpreter was removed from the call']);
  });

  it('says who, when, and whether it was written down later', () => {
    const at = '2026-07-06T09:30:00.000Z';
    expect(line(told('PatientArrived', { how: 'reception', late: false }, undefined, { at, recordedAt: '2026-07-06T15:00:00.000Z', actor: RECEPTION }))).toMatchObject({
      at, recordedAt: '2026-07-06T15:00:00.000Z', late: true, actor: { role: 'reception' }, title: 'Patient arrived',
    });
  });

  it('says where the consultation went, and nothing when it stayed', () => {
    expect(line(told('PatientInvited', { channel: 'letter', again: false }, { backupNumber: '1', ringingFrom: '2' }, { to: 'invited' })).stage).toBe('from booked to invited');
    expect(line(told('NoteTaken', {}, { text: 'x' })).stage).toBeNull();
    expect(historyLine(recorded(booked())[0]!, context).stage).toBe('now booked');
  });

  it("tells times on the clinic's clock", () => {
    expect(details(told('AppointmentMoved', { start: '2026-07-09T08:00:00.000Z', minutes: 30, clinician: 'lee', by: 'patient' }, { reason: 'at work' }))).toEqual({
      'New appointment': '9 July 2026 at 09:00', Length: '30 minutes', Clinician: 'Dr lee', 'Asked for by': 'the patient', Reason: 'at work',
    });
  });

  it('tells a reading with its unit and who took it', () => {
    const reading = told('ReadingRecorded', { kind: 'blood-pressure', takenBy: 'patient', takenAt: null }, { reading: { what: 'blood-pressure', systolic: 132, diastolic: 84 } });
    expect(details(reading)).toEqual({ 'Taken by': 'the patient', 'Taken at': 'not known', Reading: 'blood pressure 132/84 mmHg' });
  });

  it('never calls unknown what was known, nor fine what was not measured', () => {
    const evidence = { told: true, messagesFailed: false, serviceUp: null, callsTried: 2, minutesPast: 20 };
    expect(details(told('DidNotAttendRecorded', { evidence }, { reason: 'x' }))).toMatchObject({ 'The service was up': 'not known', 'The patient had been told': 'yes' });
  });

  it('calls duties by their titles', () => {
    expect(line(told('DutyFellOverdue', { duty: 'gp-letter' })).title).toBe('Overdue: Send the GP letter');
  });
});

describe('the history', () => {
  const facts = recorded(booked(), told('NoteTaken', {}, { text: 'SECRET' }), told('EntryCorrected', { corrects: 1, of: 'NoteTaken' }, { reason: 'SECRET' }));

  it('shows beside each entry what corrects it', () => {
    expect(historyFor('clinician', facts, context)).toMatchObject([{ title: 'Consultation booked' }, { correctedBy: 2 }, { corrects: 1 }]);
  });

  it('tells reception that something clinical happened, and not what', () => {
    expect(historyFor('reception', facts, context)?.[1]).toMatchObject({ title: 'Note taken', details: [], clinical: true, withheld: true });
    const everything = historyFor('reception', recorded(...everyFact), context);
    expect(JSON.stringify(historyFor('clinician', recorded(...everyFact), context))).toContain('SECRET');
    expect(JSON.stringify(everything)).not.toMatch(/SECRET|beats a minute/);
    expect(everything?.filter(({ type }) => type === 'ConsultationBooked')[0]).toMatchObject({ withheld: false });
  });

  it('is for nobody else', () => {
    for (const role of ['patient', 'companion', 'service-manager', 'administrator', 'system'] as const) expect(historyFor(role, facts, context)).toBeNull();
  });

  it('still tells what happened once the patient is erased, and says what is gone', () => {
    const lines = historyFor('auditor', erased(facts), context);
    expect(lines).toMatchObject([{ erased: true }, { title: 'Note taken', erased: true, details: [] }, { erased: true }]);
    expect(historyFor('auditor', facts, context)?.every(({ erased }) => !erased)).toBe(true);
  });
});
