import { after, isRefused } from '../kernel';
import { booked, consulting, drOkafor, invited, next, nothing, reception, system, waiting } from '../testing/a-consultation';
import { aBooking, minutesBefore, START } from '../testing/inputs';
import { pinned, type History } from '../testing/history';
import { moveAppointment, observeConnection, resumeCall, switchMode } from './commands';
import type { Ask } from './command';
import type { ProposedFact } from './consultation.events';
import { decide } from './decide';

const DAY = 24 * 60;
const running = ({ consultation }: Pick<History, 'consultation'>): string[] => [...consultation.deadlines.keys()].sort();
const due = ({ consultation }: History, id: string) => consultation.deadlines.get(id)?.due;
const answer = ({ consultation }: History, fact: ProposedFact, more: Partial<Ask> = {}) =>
  decide(consultation, [fact], { command: 'x', now: minutesBefore(-30), asking: { id: 'x', roles: ['system', 'clinician', 'reception'] }, world: { backupRoute: true, serviceUp: true }, ...more }, pinned);
const decided = (...args: Parameters<typeof answer>) => {
  const one = answer(...args);
  if (isRefused(one)) throw new Error(one.refused.code);
  return one;
};
const code = (...args: Parameters<typeof answer>): string => {
  const one = answer(...args);
  return isRefused(one) ? one.refused.code : 'not refused';
};
const tomorrow = { start: minutesBefore(-DAY), minutes: 20, clinician: null, by: 'patient' } as const;
const epoch = ({ consultation }: History, id: string): number => consultation.deadlines.get(id)?.epoch ?? -1;

describe('A deadline', () => {
  it('runs while the consultation is in its phases and is cleared on leaving them', () => {
    expect(running(booked())).toEqual(['not-here-yet', 'not-invited']);
    expect(running(invited())).toEqual(['not-here-yet', 'reminder']);
    expect(running(waiting())).toEqual(['waiting-too-long']);
  });
  it('is due so long before or after the agreed time, or after entering', () => {
    expect(due(booked(), 'not-invited')).toBe(minutesBefore(2 * DAY));
    expect(due(booked(), 'not-here-yet')).toBe(minutesBefore(-10));
    expect(due(waiting(), 'waiting-too-long')).toBe(after(waiting().facts.at(-1)?.at ?? '', 'PT30M'));
  });
  it('keeps its moment while the consultation moves about in its phases', () => {
    expect(due(invited(), 'not-here-yet')).toBe(due(booked(), 'not-here-yet'));
    expect(epoch(invited(), 'not-here-yet')).toBe(epoch(booked(), 'not-here-yet'));
  });
  it('is armed anew when the agreed time moves', () => {
    const moved = next(invited(), moveAppointment, tomorrow, reception);
    expect(due(moved, 'not-here-yet')).toBe(minutesBefore(-DAY - 10));
    expect(epoch(moved, 'not-here-yet')).toBeGreaterThan(epoch(invited(), 'not-here-yet'));
  });
  it('belongs to a mode', () => {
    expect(running(next(invited(), switchMode, { kind: 'telephone', why: 'patient-asked' }, reception))).toEqual(['not-rung-yet', 'reminder']);
  });
  it('belongs to a connection', () => {
    const lost = next(consulting(), observeConnection, { state: 'lost', side: 'patient' }, system);
    expect(running(lost)).toContain('call-lost');
    expect(running(next(lost, resumeCall, {}, drOkafor))).not.toContain('call-lost');
  });
  it('passes by the fact it leads to, and does not come back while nothing changes', () => {
    const passes = { id: 'not-here-yet', epoch: epoch(invited(), 'not-here-yet') };
    const { facts, consultation } = decided(invited(), { type: 'NotHereYetNoticed', data: { late: false }, passes });
    expect(facts[0]).toMatchObject({ passes, stamp: { passed: 'not-here-yet' } });
    expect(running({ consultation })).not.toContain('not-here-yet');
    expect([...consultation.duties.keys()]).toContain('not-here-yet');
    expect(running({ consultation: decided({ ...invited(), consultation }, { type: 'NoteTaken', data: {} }).consultation })).not.toContain('not-here-yet');
  });
  it('is no longer there to pass once it has passed, moved or been met', () => {
    const passes = { id: 'not-here-yet', epoch: epoch(invited(), 'not-here-yet') };
    const fact: ProposedFact = { type: 'NotHereYetNoticed', data: { late: false }, passes };
    const { consultation } = decided(invited(), fact);
    expect(code({ ...invited(), consultation }, fact)).toBe('deadline-no-longer-armed');
    expect(code(next(invited(), moveAppointment, tomorrow, reception), fact)).toBe('deadline-no-longer-armed');
    expect(code(waiting(), { type: 'StaffAlerted', data: { about: 'x', tells: 'reception' }, passes })).toBe('deadline-no-longer-armed');
  });
  it('passes by no other fact than its own', () => {
    const passes = { id: 'not-here-yet', epoch: epoch(invited(), 'not-here-yet') };
    expect(code(invited(), { type: 'StaffAlerted', data: { about: 'x', tells: 'reception' }, passes })).toBe('deadline-no-longer-armed');
  });
});

describe('What comes too late', () => {
  const booking = (past: boolean) => {
    const { clinic, patient, reference, minutes, mode, visit } = aBooking();
    const data = { kind: 'no-tests-needed', clinic, patient, reference, start: START, minutes, mode, clinician: null, visit, past } as const;
    return decided(nothing(), { type: 'ConsultationBooked', data, sealed: { patient: aBooking().details } }, { now: minutesBefore(-3 * DAY) });
  };
  it('arms nothing when the appointment was over before it was booked', () => {
    expect(booking(true).facts[0]?.stamp.armed).toBeUndefined();
    expect(running(booking(false))).toEqual(['not-here-yet', 'not-invited']);
  });
  it('is no reminder of an appointment that is nearly there', () => {
    const { consultation } = decided(booked(), { type: 'PatientInvited', data: { channel: 'email', again: false } }, { now: minutesBefore(60) });
    expect(running({ consultation })).toEqual(['not-here-yet']);
  });
  it('is no wait that a late entry tells of', () => {
    const { consultation } = decided(invited(), { type: 'PatientArrived', data: { how: 'reception', late: false } }, { happenedAt: minutesBefore(5) });
    expect(running({ consultation })).toEqual([]);
  });
});

describe('A duty’s due time', () => {
  it('is a deadline of its own, cleared by what closes the duty', () => {
    expect(due(consulting(), 'duty.safety-netting')).toBe(consulting().consultation.duties.get('safety-netting')?.due);
    const { facts, consultation } = decided(consulting(), { type: 'SafetyNettingRecorded', data: { kind: 'given', leaflet: false } });
    expect(facts[0]?.stamp).toMatchObject({ closed: ['safety-netting'], cleared: ['duty.safety-netting'] });
    expect(running({ consultation })).not.toContain('duty.safety-netting');
  });
  it('passes as a fact and leaves the duty open', () => {
    const passes = { id: 'duty.outcome', epoch: epoch(consulting(), 'duty.outcome') };
    const { consultation } = decided(consulting(), { type: 'DutyFellOverdue', data: { duty: 'outcome' }, passes });
    expect(consultation.duties.has('outcome')).toBe(true);
    expect(running({ consultation })).not.toContain('duty.outcome');
  });
  it('gives every deadline armed in one step an epoch of its own', () => {
    const epochs = [...consulting().consultation.deadlines.values()].map((one) => one.epoch);
    expect(new Set(epochs).size).toBe(epochs.length);
  });
});
