import { isRefused } from '../kernel';
import {
  booked, cancelled, consulting, drOkafor, followedUp, invited, next, reception, settled, summarised, theAdvice, waiting,
} from '../testing/a-consultation';
import { send, type History } from '../testing/history';
import { minutesBefore } from '../testing/inputs';
import {
  completeConsultation, correctEntry, overrideSuitability, recordArrival, recordDidNotAttend, recordPatientContact, recordSafetyNetting, reinstate,
} from './commands';
import type { FactType } from './consultation.events';

const revisionOf = ({ facts }: History, type: FactType): number => facts.findLast((fact) => fact.type === type)?.revision ?? -1;
const correcting = (history: History, type: FactType, asking = drOkafor): History =>
  next(history, correctEntry, { corrects: revisionOf(history, type), reason: 'Wrong patient' }, asking);
const code = (history: History, corrects: number, asking = drOkafor): string => {
  const answer = send(history, { definition: correctEntry, input: { corrects, reason: 'Wrong' }, asking });
  return isRefused(answer) ? answer.refused.code : 'not refused';
};
const knows = ({ consultation }: History) => [...consultation.known.keys()];
const owes = ({ consultation }: History) => [...consultation.duties.keys()].sort();

describe('Correcting an entry', () => {
  it('forgets what it alone had taught, opens its duty again and moves nothing', () => {
    const corrected = correcting(settled(), 'SafetyNettingRecorded');
    expect(knows(settled())).toContain('safety-netting');
    expect(knows(corrected)).not.toContain('safety-netting');
    expect(owes(corrected)).toContain('safety-netting');
    expect(corrected.consultation.stage).toBe('closing');
  });
  it('keeps what another entry teaches as well', () => {
    const twice = next(settled(), recordSafetyNetting, theAdvice);
    const once = correcting(twice, 'SafetyNettingRecorded');
    expect(knows(once)).toContain('safety-netting');
    expect(owes(once)).not.toContain('safety-netting');
    const none = next(once, correctEntry, { corrects: revisionOf(settled(), 'SafetyNettingRecorded'), reason: 'Wrong' });
    expect(knows(none)).not.toContain('safety-netting');
    expect(owes(none)).toContain('safety-netting');
  });
  it('closes the gate again', () => {
    const corrected = correcting(settled(), 'SafetyNettingRecorded');
    const refused = send(corrected, { definition: completeConsultation, input: {}, asking: drOkafor });
    expect(isRefused(refused) && refused.refused.owed?.map((one) => one.code)).toEqual(['safety-netting-settled']);
    expect(next(next(corrected, recordSafetyNetting, theAdvice), completeConsultation, {}).consultation.stage).toBe('summarised');
  });
  it('leaves a summarised consultation where it is, and keeps it from being followed up', () => {
    const corrected = correcting(summarised(), 'AttendanceRecorded');
    expect(corrected.consultation.stage).toBe('summarised');
    expect(owes(corrected)).toContain('attendance');
  });
  it('supersedes an approved letter and owes a new one', () => {
    const corrected = correcting(followedUp(), 'OutcomeRecorded');
    expect(knows(corrected)).not.toContain('letter-approved');
    expect(owes(corrected)).toEqual(['gp-letter', 'outcome', 'patient-copy']);
  });
  it('lets a patient who was checked in by mistake arrive after all, or not attend', () => {
    const corrected = correcting(waiting(), 'PatientArrived');
    expect(corrected.consultation).toMatchObject({ stage: 'waiting', arrivedAt: null });
    const come = next(corrected, recordArrival, { how: 'reception', arrivalOpens: 'PT30M' }, reception, { now: minutesBefore(1) });
    expect(come.consultation).toMatchObject({ stage: 'waiting', arrivedAt: minutesBefore(1) });
    const missed = next(corrected, recordDidNotAttend, { reason: 'Rang, no answer' }, reception, { now: minutesBefore(-30) });
    expect(missed.consultation.stage).toBe('did-not-attend');
  });
  it('does not bring back a duty that nobody could do any more', () => {
    const decided = next(booked(), overrideSuitability, { clinician: drOkafor.id, reason: 'Knows her well' });
    expect(owes(correcting(decided, 'SuitabilityOverridden'))).toEqual([]);
    const contacted = next(cancelled(), recordPatientContact, { reached: true, how: 'telephone', what: 'Told' }, reception);
    expect(owes(correcting(contacted, 'PatientContacted'))).toEqual([]);
  });
  it('is refused of an entry that is not there, or is corrected already', () => {
    expect(code(settled(), 999)).toBe('no-such-entry');
    const corrected = correcting(settled(), 'OutcomeRecorded');
    expect(code(corrected, revisionOf(settled(), 'OutcomeRecorded'))).toBe('already-corrected');
  });
  it.each<[FactType, History]>([
    ['ConsultationBooked', booked()],
    ['ConsultationCancelled', cancelled()],
    ['ConsultationCompleted', summarised()],
    ['VisitLinkIssued', invited()],
    ['EntryCorrected', correcting(consulting(), 'IdentityConfirmed')],
    ['Reinstated', next(cancelled(), reinstate, { kind: 'earlier-stage', reason: 'Not meant' }, reception)],
  ])('is refused of %s, which is taken back another way', (type, history) => {
    expect(code(history, revisionOf(history, type))).toBe('cannot-be-corrected');
  });
});
