import { booked, recorded, told, type Told } from './recorded.fake';
import { consultationRecord } from './record-fold';
import { toRepeat } from './to-repeat';

const clock = (time: string): string => `2026-07-06T10:${time}.000Z`;
const lost = told('CallMediaChanged', { kind: 'sound-lost', of: 'clinician' }, undefined, { at: clock('02:00') });
const back = told('CallMediaChanged', { kind: 'sound-back', of: 'clinician' }, undefined, { at: clock('03:00') });
const dose = (time: string) => told('MedicationRecorded', { kind: 'started' }, { medicine: 'Bisoprolol', dose: '2.5 mg' }, { at: clock(time) });
const advice = (kind: 'given' | 'not-applicable') => told('SafetyNettingRecorded', { kind, leaflet: false }, { advice: 'Rest' }, { at: clock('02:30') });
const pulse = told('ReadingRecorded', { kind: 'pulse', takenBy: 'patient', takenAt: null }, { reading: { what: 'pulse', perMinute: 72 } }, { at: clock('02:40') });
const asked = (kind: 'given' | 'not-applicable', time: string) => told('ClarificationAsked', { kind }, {}, { at: clock(time) });
const repeats = (...facts: Told[]) => toRepeat(consultationRecord(recorded(booked(), ...facts)));

describe('what the patient is asked to repeat', () => {
  it('are the doses, readings and advice told while sound was lost, in their order', () => {
    expect(repeats(dose('01:00'), lost, advice('given'), pulse, dose('02:45'), back)).toEqual([
      { revision: 3, type: 'SafetyNettingRecorded' }, { revision: 4, type: 'ReadingRecorded' }, { revision: 5, type: 'MedicationRecorded' },
    ]);
  });

  it('is nothing when everything was heard', () => {
    expect(repeats(dose('01:00'), asked('given', '01:30'))).toEqual([]);
    expect(repeats(lost, back, dose('05:00'))).toEqual([]);
  });

  it('leaves out advice that was not given, and what was corrected since', () => {
    expect(repeats(lost, advice('not-applicable'))).toEqual([]);
    expect(repeats(lost, dose('02:30'), told('EntryCorrected', { corrects: 2, of: 'MedicationRecorded' }, { reason: 'x' }))).toEqual([]);
  });

  it('is settled once it was asked and could be heard', () => {
    expect(repeats(lost, dose('02:30'), back, asked('given', '04:00'))).toEqual([]);
  });

  it('is not settled by asking while nobody could hear, or by not asking', () => {
    expect(repeats(lost, dose('02:30'), asked('given', '02:40'), back)).toHaveLength(1);
    expect(repeats(lost, dose('02:30'), back, asked('not-applicable', '04:00'))).toHaveLength(1);
  });

  it('is not settled for what was told after it was asked', () => {
    expect(repeats(asked('given', '01:00'), lost, dose('02:30'), back)).toEqual([{ revision: 3, type: 'MedicationRecorded' }]);
  });
});
