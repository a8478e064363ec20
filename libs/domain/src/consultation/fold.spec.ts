import type { RecordedFact, Stamp } from '../kernel';
import { cancelled, followedUp, invited, leftUnseen, next, reception, waiting } from '../testing/a-consultation';
import { minutesBefore, START } from '../testing/inputs';
import { moveAppointment, reinstate } from './commands';
import { copyOf, fold, foldAll, nothing } from './fold';

const ID = 'consultation-1';
const told = (type: string, stamp: Partial<Stamp>, more: Partial<RecordedFact> = {}): RecordedFact => ({
  id: 'f', stream: ID, revision: 0, type, schema: 1, at: START, recordedAt: START, actor: { id: 'x', role: 'clinician' }, command: 'c',
  data: {}, previous: null, hash: 'h', ...more,
  stamp: { stage: { from: 'consulting', to: 'consulting' }, phase: 'consulting', ...stamp },
});

describe('Folding a history', () => {
  const { facts } = followedUp();

  it('never opens a seal: an erased patient’s history folds to the same consultation', () => {
    const erased = facts.map(({ sealed: _, ...fact }) => fact);
    const untouchable = facts.map((fact) => Object.defineProperty({ ...fact }, 'sealed', { get: () => { throw new Error('A seal was opened.'); } }));
    expect(facts.some(({ sealed }) => sealed)).toBe(true);
    expect(foldAll(ID, erased)).toEqual(foldAll(ID, facts));
    expect(foldAll(ID, untouchable)).toEqual(foldAll(ID, facts));
  });

  it('takes what was written, whatever pathway and catalogue it was decided by', () => {
    const fact = told('LavenderBathTaken', {
      stage: { from: 'bathroom', to: 'drying' }, phase: 'waiting', mode: 'telephone', connection: 'lost', learned: ['clean'],
      opened: [{ duty: 'towel', due: START }], armed: [{ id: 'duty.towel', epoch: 4, due: START }],
    });
    const consultation = foldAll(ID, [fact]);
    expect(consultation).toMatchObject({ stage: 'drying', phase: 'waiting', mode: 'telephone', connection: 'lost', epochs: 4 });
    expect([...consultation.known]).toEqual([['clean', [0]]]);
    expect([...consultation.duties]).toEqual([['towel', { due: START, since: START }]]);
    expect([...consultation.deadlines]).toEqual([['duty.towel', { epoch: 4, due: START }]]);
  });

  it('is stopped by a fact without a stamp, which no working system writes', () => {
    const { stamp: _, ...bare } = told('NoteTaken', {});
    expect(() => fold(nothing(ID), bare)).toThrow('carries no stamp');
  });

  it('stands at the last revision, with an entry for each', () => {
    const consultation = foldAll(ID, facts);
    expect(consultation).toMatchObject({ revision: facts.length - 1, hash: facts.at(-1)?.hash, stage: 'followed-up', bookedMode: 'video' });
    expect(consultation.entries.map(({ revision }) => revision)).toEqual(facts.map(({ revision }) => revision));
  });

  it('forgets what was forgotten and closes what was closed', () => {
    const consultation = foldAll(ID, [
      told('A', { learned: ['failure'], opened: [{ duty: 'help', due: START }], armed: [{ id: 'duty.help', epoch: 1, due: START }] }),
      told('B', { forgot: ['failure'], closed: ['help'], cleared: ['duty.help'] }, { revision: 1 }),
    ]);
    expect([consultation.known.size, consultation.duties.size, consultation.deadlines.size]).toEqual([0, 0, 0]);
  });

  it('lets a deadline pass once', () => {
    const consultation = foldAll(ID, [told('A', { armed: [{ id: 'reminder', epoch: 1, due: START }] }), told('B', { passed: 'reminder' }, { revision: 1 })]);
    expect(consultation.deadlines.size).toBe(0);
    expect(consultation.epochs).toBe(1);
  });

  it('unlearns of a corrected entry only that it taught it', () => {
    const taught = told('SafetyNettingRecorded', { learned: ['safety-netting'] });
    const corrected = { corrects: 0, of: 'SafetyNettingRecorded' };
    const twice = foldAll(ID, [taught, { ...taught, revision: 1 }, told('EntryCorrected', {}, { revision: 2, data: corrected })]);
    expect([...twice.known]).toEqual([['safety-netting', [1]]]);
    expect(twice.entries[0]).toMatchObject({ correctedBy: 2 });
    const once = foldAll(ID, [taught, told('EntryCorrected', { forgot: ['safety-netting'] }, { revision: 1, data: corrected })]);
    expect(once.known.size).toBe(0);
  });

  it('keeps waiting since the first arrival, and knows of none for a new appointment', () => {
    const { consultation } = waiting();
    expect(consultation.arrivedAt).toBe(minutesBefore(10));
    const moved = next(waiting(), moveAppointment, { start: minutesBefore(-60 * 24), minutes: 20, clinician: null, by: 'patient' }, reception);
    expect(moved.consultation).toMatchObject({ arrivedAt: null, tries: [], start: minutesBefore(-60 * 24), stage: 'booked' });
  });

  it('runs the aftercare from the end of contact, and no more once the end is taken back', () => {
    const ended = cancelled();
    expect(ended.consultation).toMatchObject({ stageBeforeEnd: 'invited', endedAt: ended.facts.at(-1)?.at });
    expect(invited().consultation.endedAt).toBeNull();
    const back = next(leftUnseen(), reinstate, { kind: 'earlier-stage', reason: 'Was in the café' }, reception);
    expect(back.consultation).toMatchObject({ endedAt: null, stage: 'waiting' });
  });

  it('can go on from a copy without touching the original', () => {
    const original = foldAll(ID, facts);
    const copy = copyOf(original);
    fold(copy, told('A', { learned: ['failure'], opened: [{ duty: 'help', due: START }] }, { revision: facts.length }));
    expect(original).toEqual(foldAll(ID, facts));
    expect(copy.entries).toHaveLength(facts.length + 1);
  });
});
