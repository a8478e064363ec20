import type { Pathway } from '../../pathway/pathway';
import standard from '../../pathway/standard/standard.v1.json';
import { boardRow } from './board-row-fold';
import type { BoardRow } from './board-row';
import { openLoops } from './open-loops';
import { booked, recorded, told, type Told } from './recorded.fake';

const NOW = '2026-07-10T09:00:00.000Z';
const row = (...facts: Told[]): BoardRow =>
  recorded(booked(), ...facts).reduce<BoardRow | null>((before, fact) => boardRow(before, fact, standard as unknown as Pathway), null) as BoardRow;
const owing = (duty: string, due: string) => ({ opened: [{ duty, due }] });
const loops = (...rows: BoardRow[]) => openLoops(rows, NOW).map(({ kind, title, overdue }) => ({ kind, title, overdue }));

const outcome = told('OutcomeRecorded', { kind: 'discharged' }, { decision: 'x' }, { to: 'summarised', stamp: owing('gp-letter', '2026-07-13T09:00:00.000Z') });

describe('the open loops', () => {
  it('are none for who has only been booked', () => {
    expect(openLoops([row()], NOW)).toEqual([]);
  });

  it('hold an attendance that nobody closed, during the call only once its time is over', () => {
    const inCall = row(told('PatientCalledIn', {}, undefined, { to: 'consulting' }));
    expect(loops(inCall)).toMatchObject([{ kind: 'attendance-not-closed' }]);
    expect(openLoops([inCall], '2026-07-06T10:10:00.000Z')).toEqual([]);
    expect(loops(row(told('ConversationEnded', { cause: 'finished' }, undefined, { to: 'wrapping-up' })))).toMatchObject([{ kind: 'attendance-not-closed' }]);
  });

  it('tell the letter once, by where it stands', () => {
    const approved = [outcome, told('LetterDrafted', {}, {}), told('LetterApproved', { asOf: 2 })];
    expect(loops(row(outcome))).toEqual([{ kind: 'letter-not-approved', title: 'Draft and approve the GP letter', overdue: false }]);
    expect(loops(row(outcome, told('LetterDrafted', {}, {})))).toMatchObject([{ title: 'Approve the GP letter' }]);
    expect(loops(row(...approved))).toMatchObject([{ kind: 'letter-not-handed-on' }]);
    const handedOn = told('LetterHandedOn', { how: 'post' }, { to: 'x' }, { stamp: { closed: ['gp-letter'] } });
    expect(loops(row(...approved, handedOn))).toEqual([]);
    expect(loops(row(...approved, handedOn, told('EntryCorrected', { corrects: 0, of: 'x' }, { reason: 'x' })))).toMatchObject([{ kind: 'letter-not-approved' }]);
  });

  it('say who owes what since when, overdue first and then by due time', () => {
    const late = told('FollowUpOwed', { kind: 'welfare-check' }, { details: 'x' }, { to: 'summarised', stamp: owing('welfare-check', '2026-07-07T09:00:00.000Z') });
    const soon = told('FollowUpOwed', { kind: 'tests' }, { details: 'x' }, { stamp: owing('tests', '2026-07-11T09:00:00.000Z') });
    expect(loops(row(outcome, soon, late))).toMatchObject([
      { title: 'Check that the patient is safe', overdue: true }, { title: 'Request the tests', overdue: false }, { kind: 'letter-not-approved' },
    ]);
    expect(openLoops([row(soon)], NOW)[0]).toMatchObject({ owner: 'clinician', since: '2026-07-06T09:01:00.000Z', patientName: 'Mrs Asha Patel', reference: 'K7-4MPQ' });
  });

  it('ask nothing of a booking entered after its time', () => {
    expect(openLoops([{ ...row(outcome), past: true }], NOW)).toEqual([]);
  });
});
