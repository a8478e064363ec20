import { isRefused, type Asking, type Refused } from '../kernel';
import { booked, closing, consulting, drOkafor, invited, mrsPatel, nothing, reception, settled, system, waiting } from '../testing/a-consultation';
import { aBooking, minutesBefore } from '../testing/inputs';
import { pinned, type History } from '../testing/history';
import type { Ask } from './command';
import { pin } from './consultation.machine';
import type { FactData, ProposedFact } from './consultation.events';
import { decide, type Decided } from './decide';

const ask = (more: Partial<Ask> = {}): Ask => ({
  command: 'command-x', now: minutesBefore(-30), asking: drOkafor, world: { backupRoute: true, serviceUp: true }, ...more,
});
const answered = ({ consultation }: History, facts: readonly ProposedFact[], more: Partial<Ask> = {}): Decided | Refused =>
  decide(consultation, facts, ask(more), pinned);
const decided = (history: History, facts: readonly ProposedFact[], more: Partial<Ask> = {}): Decided => {
  const answer = answered(history, facts, more);
  if (isRefused(answer)) throw new Error(JSON.stringify(answer.refused));
  return answer;
};
const refusal = (history: History, fact: ProposedFact, more: Partial<Ask> = {}) => {
  const answer = answered(history, [fact], more);
  return isRefused(answer) ? answer.refused : { code: 'not refused', sentence: '' };
};

const note: ProposedFact = { type: 'NoteTaken', data: {}, sealed: { text: 'x' } };
const attendance: ProposedFact = { type: 'AttendanceRecorded', data: { kind: 'on-time' } };
const booking = (more: Partial<FactData<'ConsultationBooked'>> = {}): ProposedFact => {
  const { clinic, patient, reference, start, minutes, mode, clinician = null, visit } = aBooking();
  return {
    type: 'ConsultationBooked', sealed: { patient: aBooking().details },
    data: { kind: 'no-tests-needed', clinic, patient, reference, start, minutes, mode, clinician, visit, ...more },
  };
};

describe('Deciding', () => {
  it('gives each fact the version of its shape, its time, its actor in one role, its stamp, and its content back', () => {
    expect(decided(consulting(), [note]).facts).toEqual([
      { ...note, schema: 1, at: minutesBefore(-30), actor: { id: drOkafor.id, role: 'clinician' }, stamp: { stage: { from: 'consulting', to: 'consulting' }, phase: 'consulting' } },
    ]);
  });
  it('leaves the consultation it was asked of as it was', () => {
    const { consultation } = consulting();
    const before = structuredClone(consultation);
    expect(decided({ ...consulting(), consultation }, [attendance]).consultation.revision).toBe(before.revision + 1);
    expect(consultation).toEqual(before);
  });
  it('takes several facts in turn, each on what the ones before it left', () => {
    const { facts, consultation } = decided(closing(), [{ type: 'ConversationEnded', data: { cause: 'connection-lost' } }, { type: 'PatientCalledIn', data: {} }]);
    expect(facts.map(({ stamp }) => stamp.stage.to)).toEqual(['wrapping-up', 'closing']);
    expect(consultation.stage).toBe('closing');
  });
  it('takes all of them or none', () => {
    const answer = answered(consulting(), [note, { type: 'PatientCalledIn', data: {} }]);
    expect(isRefused(answer) && answer.refused.code).toBe('not-in-this-stage');
  });
  it('stamps a late entry with the time it happened', () => {
    expect(decided(consulting(), [note], { happenedAt: minutesBefore(-5) }).facts[0]?.at).toBe(minutesBefore(-5));
  });
  it('refuses what is said to happen later than now', () => {
    expect(refusal(consulting(), note, { happenedAt: minutesBefore(-31) }).code).toBe('nothing-happens-in-the-future');
  });
  it('is a defect of the caller when it is asked with another pathway than the one pinned', () => {
    expect(() => decide(booked().consultation, [note], ask(), pin(pinned.pathway, 'other'))).toThrow('is pinned to pathway');
  });
});

describe('The role somebody acts in', () => {
  const both: Asking = { id: 'both', roles: ['reception', 'clinician'] };
  const roleOf = (fact: ProposedFact) => decided(booked(), [fact], { asking: both }).facts[0]?.actor.role;

  it('is the first in the row that they have', () => {
    expect(roleOf({ type: 'SuitabilityDecided', data: { kind: 'suitable', clinician: 'x', criteria: [] } })).toBe('clinician');
    expect(roleOf({ type: 'ConsultationCancelled', data: { by: 'patient' } })).toBe('reception');
  });
  it('is nobody’s when they have none of it, and the refusal says whose it is', () => {
    expect(refusal(consulting(), note, { asking: reception })).toEqual({ code: 'not-your-role', sentence: 'This is for clinician.' });
    expect(refusal(invited(), { type: 'DidNotAttendRecorded', data: {} as never }, { asking: system }).code).toBe('not-your-role');
  });
  it('is asked before anything else is told', () => {
    expect(refusal(waiting(), { type: 'ClosingBegan', data: {} }, { asking: mrsPatel }).code).toBe('not-your-role');
  });
});

describe('The booking', () => {
  it('starts a consultation in the mode it names', () => {
    const { facts, consultation } = decided(nothing(), [booking({ mode: 'telephone' })], { asking: reception });
    expect(facts[0]?.stamp).toMatchObject({ stage: { from: null, to: 'booked' }, phase: 'booked', mode: 'telephone', connection: 'none', learned: ['tests'] });
    expect(consultation).toMatchObject({ stage: 'booked', mode: 'telephone', bookedMode: 'telephone' });
  });
  it('does not suppose tests that are still needed', () => {
    expect(decided(nothing(), [booking({ kind: 'tests-needed' })], { asking: reception }).consultation.known.has('tests')).toBe(false);
  });
  it('happens once', () => expect(refusal(booked(), booking(), { asking: reception }).code).toBe('already-booked'));
  it('comes before everything else', () => expect(refusal(nothing(), note).code).toBe('not-booked'));
  it('is refused in a mode the pathway is not held in', () => {
    expect(refusal(nothing(), booking({ mode: 'telepathy' as never }), { asking: reception }).code).toBe('mode-not-offered');
  });
});

describe('A refusal', () => {
  it('says where the consultation is and what leads on from there', () => {
    const { code, sentence } = refusal(waiting(), { type: 'ClosingBegan', data: {} });
    expect(code).toBe('not-in-this-stage');
    expect(sentence).toMatch(/^This cannot be recorded while the consultation is waiting\. From here: .*call the patient in.*\.$/);
  });
  it('is the rule’s own code and sentence', () => {
    expect(refusal(consulting(), { type: 'ClarificationAsked', data: { kind: 'given' } })).toEqual({
      code: 'key-points-summarised', sentence: 'Summarise the key points to the patient, or record why you could not.',
    });
  });
  it('lists all that is owed when completing is refused', () => {
    const { owed } = refusal(closing(), { type: 'ConsultationCompleted', data: {} }) as Refused['refused'];
    expect(owed?.map(({ code }) => code)).toEqual([
      'key-points-summarised', 'clarification-asked', 'safety-netting-settled', 'attendance-recorded', 'outcome-recorded',
    ]);
    expect(decided(settled(), [{ type: 'ConsultationCompleted', data: {} }]).consultation.stage).toBe('summarised');
  });
  it.each<[string, History, ProposedFact]>([
    ['not-with-this-connection', waiting(), { type: 'ConnectionEstablished', data: {} }],
    ['already-in-this-mode', waiting(), { type: 'ModeSwitched', data: { kind: 'video', why: 'other' } }],
    ['no-such-kind', consulting(), { type: 'OutcomeRecorded', data: { kind: 'cured' } }],
    ['not-in-this-stage', consulting(), { type: 'ModeSwitched', data: { kind: 'face-to-face', why: 'clinical' } }],
  ])('tells %s in words', (code, history, fact) => {
    const told = refusal(history, fact, { asking: { id: 'x', roles: ['clinician', 'system'] } });
    expect(told.code).toBe(code);
    expect(told.sentence).toMatch(/^[A-Z].*\.$/);
  });
});
