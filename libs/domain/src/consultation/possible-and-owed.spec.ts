import { arrived, booked, cancelled, consulting, followedUp, inCall, invited, nothing, settled, summarised, waiting, wrappingUp } from '../testing/a-consultation';
import { pinned, type History } from '../testing/history';
import { mayRecord, owed, phaseOf } from './possible-and-owed';

const owes = ({ consultation }: History) => owed(consultation, pinned);
const codes = (history: History) => owes(history).gates.map(({ code }) => code);
const may = ({ consultation }: History, ...roles: Parameters<typeof mayRecord>[2]) => mayRecord(consultation, pinned, roles);

describe('What may be recorded now', () => {
  it('is the booking, before there is one', () => expect(may(nothing(), 'reception')).toEqual(['ConsultationBooked']));
  it('is what the stage and the rules allow', () => {
    expect(may(waiting(), 'clinician')).toEqual(expect.arrayContaining(['PatientCalledIn', 'EmergencyDeclared', 'NoteTaken']));
    expect(may(waiting(), 'clinician')).not.toContain('ConsultationCompleted');
    expect(may(consulting(), 'clinician')).not.toContain('ConsultationCompleted');
    expect(may(settled(), 'clinician')).toContain('ConsultationCompleted');
  });
  it('is each role’s own', () => {
    expect(may(consulting(), 'reception')).not.toContain('NoteTaken');
    expect(may(invited(), 'patient')).toContain('PatientArrived');
    expect(may(invited(), 'auditor')).toEqual([]);
  });
  it('supposes that clock and data say yes', () => expect(may(invited(), 'reception')).toContain('DidNotAttendRecorded'));
});

describe('What is still owed', () => {
  it('lists every open duty with its title, its owner and its due time, first due first', () => {
    const { duties } = owes(consulting());
    expect(duties).toContainEqual(expect.objectContaining({ id: 'safety-netting', title: 'Give safety-netting advice', owner: 'clinician' }));
    expect(duties.map(({ due }) => due)).toEqual(duties.map(({ due }) => due).sort());
  });
  it('lists the rules of the gate to come', () => {
    expect(codes(arrived())).toEqual(['checks-passed']);
    expect(codes(inCall())).toEqual(['identity-confirmed', 'opening-checked']);
    expect(codes(wrappingUp())).toEqual(['key-points-summarised', 'clarification-asked', 'safety-netting-settled', 'attendance-recorded', 'outcome-recorded']);
    expect(codes(settled('face-to-face'))).toEqual([]);
  });
  it('lists no rule where duties say the same', () => expect(owes(summarised()).gates).toEqual([]));
  it('is nothing once all is done, and before anything began', () => {
    for (const history of [followedUp(), booked(), cancelled(), nothing()]) expect(owes(history)).toEqual({ duties: [], gates: [] });
  });
});

describe('The phase of a stage', () => {
  it('is the canonical stage it belongs to, or none', () => {
    expect(phaseOf(pinned, 'opening')).toBe('opening');
    expect(phaseOf(pinned, 'toString')).toBeNull();
  });
});
