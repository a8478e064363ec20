import { readdirSync } from 'node:fs';
import { isRefused } from '../../kernel';
import { standardPathway } from '../standard-pathway';
import { arrived, booked, cancelled, drOkafor, invited, next, reception, waiting } from '../../testing/a-consultation';
import { anInvitation, minutesBefore, START } from '../../testing/inputs';
import { send, type History, type Moment } from '../../testing/history';
import { invitePatient, recordCallAttempt, recordDidNotAttend, referSuitability, reinstate, switchMode } from '../commands';
import type { World } from '../command';
import { rules } from '.';
import { appointmentTimePassed } from './appointment-time-passed';
import { triesMade } from './tries-made';

const all = Object.values(rules);
const files = readdirSync(__dirname).filter((file) => !file.endsWith('.spec.ts')).map((file) => file.replace('.ts', ''));
const GUIDANCE: Readonly<Record<string, readonly string[]>> = {
  R2: ['clinically inappropriate and unsafe to use remote consultations for poorly defined and less predictable conditions'],
  R4: ['reconfigured with the information needed to access the virtual appointment (eg, web links)'],
  R5: ["triggers the informing of the clinic team of the patient's arrival"],
  R6: ['Patients should be invited to confirm that they can see and hear clearly'],
  R8: ['establish contingency plans for when the technology fails'],
  R9: ['summarise key points at the end of the consultation', 'safety-netting advice should be carefully explained and a record made that this was done'],
  R10: [
    'managing patient flow if the clinic is running late, recording attendance, decisions and outcomes',
    'arranging a repeat appointment and sending a letter to the General Practitioner',
  ],
};

describe('Every rule', () => {
  it.each(all)('$name has a file of its name', ({ name }) => expect(files).toContain(name));
  it.each(all)('$name says what to do next', (rule) => {
    const said = rule.sentence({ rule: rule.name, grace: 'PT10M', times: 2, apart: 'PT5M' });
    expect(said).toMatch(/^[A-Z].*\.$/);
    expect(said).not.toMatch(/undefined|PT\d/);
  });
  it.each(all)('$name quotes the guidance, or names the hazard it answers', ({ cites }) => {
    if ('rule' in cites) expect(GUIDANCE[cites.rule]).toContain(cites.words);
    else expect(cites.hazard).toMatch(/^[A-Z].{20,}\.$/);
  });
  it.each(all)('$name is asked of what is known, or else of the clock or the data', ({ all: clauses, answer }) => {
    expect((clauses === undefined) !== (answer === undefined)).toBe(true);
  });
  it.each(all.filter(({ kind }) => kind === 'contact'))('$name, before meeting the patient, can be passed and counts as met in an emergency', ({ all: clauses }) => {
    for (const { known } of clauses ?? []) {
      expect(known).toContain('emergency');
      expect(known?.some((one) => one.startsWith('passed-'))).toBe(true);
    }
  });
  it('is used by the standard pathway', () => {
    const { stages, facts } = standardPathway;
    const used = [...Object.values(stages).map(({ enter }) => enter), ...Object.values(facts).map(({ needs }) => needs)];
    expect(new Set(used.flatMap((uses = []) => uses.map(({ rule }) => rule)))).toEqual(new Set(Object.keys(rules)));
  });
});

describe('Switching to a remote mode', () => {
  const switched = (history: History, kind: 'video' | 'face-to-face') =>
    [...next(history, switchMode, { kind, why: 'patient-asked' }, reception).consultation.duties.keys()];
  it('owes the decision whether that suits the patient, unless it was taken', () => {
    expect(switched(booked('face-to-face'), 'video')).toContain('suitability');
    expect(switched(booked('telephone'), 'video')).not.toContain('suitability');
  });
  it('owes nothing of the kind when it is to meet in person', () => {
    expect(switched(next(booked('video'), referSuitability, { why: 'asked' }, reception), 'face-to-face')).not.toContain('suitability');
  });
});

describe('Rules that ask the clock or the data', () => {
  const absence = (history: History, moment: Moment = {}): string => {
    const input = { reason: 'Rang, no answer' };
    const answer = send(history, { definition: recordDidNotAttend, input, asking: reception, moment: { now: minutesBefore(-30), ...moment } });
    return isRefused(answer) ? `${answer.refused.code}: ${answer.refused.sentence}` : JSON.stringify(answer.facts.at(-1)?.held);
  };
  const ring = (history: History, at: number): History =>
    next(history, recordCallAttempt, { kind: 'no-answer' }, drOkafor, { now: minutesBefore(at) });

  it('answer what is written on the fact', () => {
    expect(absence(invited())).toBe('{"service-was-available":true,"appointment-time-passed":true}');
  });
  it.each<[string, Partial<World>, string]>([
    ['was not up', { serviceUp: false }, 'service-was-available: The service was not up all the time'],
    ['is not known to have been up', { serviceUp: null }, 'service-was-available: It is not known whether the service was up'],
  ])('hold nothing against a patient when the service %s', (_, world, said) => expect(absence(invited(), { world })).toContain(said));

  it('give the patient the grace the pathway names', () => {
    expect(absence(invited(), { now: minutesBefore(-9) })).toContain('appointment-time-passed: It is too early for that: wait until 10 minutes after');
    expect(absence(invited(), { now: minutesBefore(-10) })).not.toContain('appointment-time-passed:');
    const { consultation } = invited();
    const ask = (at: string) => appointmentTimePassed.answer?.({ consultation, at, world: { backupRoute: true, serviceUp: true } }, { rule: '', grace: 'PT10M' });
    expect([ask(minutesBefore(-9)), ask(minutesBefore(-10))]).toEqual([false, true]);
  });

  it('want two unanswered calls, five minutes apart, by telephone only', () => {
    const once = ring(invited('telephone'), -11);
    expect(absence(once)).toContain('tries-made: Ring again first: 2 calls are to be tried, 5 minutes apart');
    expect(absence(ring(once, -12))).toContain('tries-made');
    expect(absence(ring(once, -16))).toContain('"tries-made":true');
  });
  it('count no call that was answered, and none that came later', () => {
    const tries = [{ at: START, kind: 'answered' }, { at: minutesBefore(-6), kind: 'no-answer' }, { at: minutesBefore(-40), kind: 'no-answer' }];
    const circumstances = { consultation: { ...invited().consultation, tries }, at: minutesBefore(-30), world: { backupRoute: true, serviceUp: true } };
    expect(triesMade.answer?.(circumstances, { rule: '', times: 2, apart: 'PT5M' })).toBe(false);
    expect(triesMade.answer?.(circumstances, { rule: '', times: 1, apart: 'PT5M' })).toBe(true);
  });

  it('let no invitation leave without another number to ring', () => {
    const inviting = (backupRoute: boolean) => send(booked(), { definition: invitePatient, input: anInvitation, asking: reception, moment: { world: { backupRoute } } });
    const refused = inviting(false);
    expect(isRefused(refused) && refused.refused.code).toBe('backup-route-given');
    expect(isRefused(inviting(true))).toBe(false);
  });
  it('hold nobody to an appointment of which they were told that it is cancelled', () => {
    const back = next(cancelled(), reinstate, { kind: 'earlier-stage', reason: 'The wrong twin' }, reception);
    expect(back.consultation).toMatchObject({ stage: 'invited' });
    expect([...back.consultation.duties.keys()]).toEqual(['invite-again']);
    expect(absence(back)).toContain('patient-told');
  });
  it('are asked after what is known: who arrived is told so first', () => {
    for (const history of [arrived(), waiting()]) expect(absence(history, { world: { serviceUp: false } })).toContain('patient-never-arrived');
  });
});
