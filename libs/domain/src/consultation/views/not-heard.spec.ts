import type { CallMedia, CallVoice } from '../call.events';
import { consultationRecord } from './record-fold';
import { booked, PATIENT, recorded, told, type Told } from './recorded.fake';

const clock = (time: string): string => `2026-07-06T10:${time}.000Z`;
const media = (kind: CallMedia, of: CallVoice, time: string): Told => told('CallMediaChanged', { kind, of }, undefined, { at: clock(time) });
const dose = (time: string, more: Partial<Told> = {}): Told =>
  told('MedicationRecorded', { kind: 'started' }, { medicine: 'Bisoprolol', dose: '2.5 mg' }, { at: clock(time), ...more });
const line = (type: 'ConnectionLost' | 'ConnectionEstablished', time: string): Told =>
  told(type, {}, undefined, { at: clock(time), stamp: { connection: type === 'ConnectionLost' ? 'lost' : 'up' } });
const unheard = (...facts: Told[]) => consultationRecord(recorded(booked(), ...facts)).notHeard;

describe('what may not have been heard', () => {
  it('is what was recorded while somebody had no sound', () => {
    expect(unheard(dose('01:00'), media('sound-lost', 'clinician', '02:00'), dose('02:30'), media('sound-back', 'clinician', '03:00'), dose('04:00'))).toEqual([
      { from: clock('02:00'), to: clock('03:00'), of: 'clinician', revisions: [3] },
    ]);
  });

  it('is what was written down within ten seconds after it came back, and not later', () => {
    const [span] = unheard(media('sound-lost', 'patient', '02:00'), media('sound-back', 'patient', '03:00'), dose('03:10'), dose('03:11'));
    expect(span?.revisions).toEqual([3]);
  });

  it('is what was written down in the five seconds before it was noticed, and not earlier', () => {
    const [span] = unheard(dose('01:54'), dose('01:55'), media('sound-lost', 'patient', '02:00'), media('sound-back', 'patient', '03:00'));
    expect(span?.revisions).toEqual([2]);
  });

  it('goes on as long as the sound is away', () => {
    expect(unheard(media('sound-lost', 'guest', '02:00'), dose('09:00'))).toEqual([{ from: clock('02:00'), to: null, of: 'guest', revisions: [2] }]);
  });

  it('is told for each voice by itself', () => {
    const spans = unheard(media('sound-lost', 'patient', '02:00'), media('sound-lost', 'clinician', '02:10'), dose('02:20'), media('sound-back', 'patient', '02:30'));
    expect(spans.map(({ of, to, revisions }) => [of, to, revisions])).toEqual([['patient', clock('02:30'), [3]], ['clinician', null, [3]]]);
  });

  it('is readings, medicines, advice, key points and the plan, and nothing else', () => {
    const at = clock('02:30');
    const spans = unheard(
      media('sound-lost', 'patient', '02:00'),
      told('ReadingRecorded', { kind: 'pulse', takenBy: 'patient', takenAt: null }, { reading: { what: 'pulse', perMinute: 72 } }, { at }),
      dose('02:30'),
      told('SafetyNettingRecorded', { kind: 'given', leaflet: false }, { advice: 'Rest' }, { at }),
      told('KeyPointsSummarised', { kind: 'given' }, { points: 'All well' }, { at }),
      told('PlanRecorded', {}, { plan: 'Rest' }, { at }),
      told('NoteTaken', {}, { text: 'Talks a lot' }, { at }),
    );
    expect(spans[0]?.revisions).toEqual([2, 3, 4, 5, 6]);
  });

  it('is not what the patient typed into their own page', () => {
    const typed = told('ReadingRecorded', { kind: 'pulse', takenBy: 'patient', takenAt: null }, { reading: { what: 'pulse', perMinute: 72 } }, { at: clock('02:30'), actor: PATIENT });
    expect(unheard(media('sound-lost', 'patient', '02:00'), typed)[0]?.revisions).toEqual([]);
  });

  it('is not what was told with no picture, because one can hear without', () => {
    expect(unheard(media('picture-lost', 'patient', '02:00'), dose('02:30'))).toEqual([]);
  });

  it('is what was recorded while the whole line was away, on both sides', () => {
    const spans = unheard(line('ConnectionLost', '02:00'), dose('02:30'), line('ConnectionEstablished', '03:00'), dose('04:00'));
    expect(spans.map(({ of, from, to, revisions }) => [of, from, to, revisions])).toEqual([
      ['patient', clock('02:00'), clock('03:00'), [2]], ['clinician', clock('02:00'), clock('03:00'), [2]],
    ]);
  });

  it('lasts until both the sound and the line are back', () => {
    const [patient] = unheard(
      media('sound-lost', 'patient', '01:00'), line('ConnectionLost', '02:00'), line('ConnectionEstablished', '03:00'), dose('03:30'),
      media('sound-back', 'patient', '04:00'),
    );
    expect(patient).toMatchObject({ from: clock('01:00'), to: clock('04:00'), revisions: [4] });
  });

  it('is over when the call is, or goes on in another way', () => {
    const ended = told('ConversationEnded', { cause: 'connection-lost' }, undefined, { at: clock('03:00'), stamp: { connection: 'none' } });
    const rang = told('ModeSwitched', { kind: 'telephone', why: 'technical-failure' }, {}, { at: clock('03:00'), stamp: { connection: 'not-known' } });
    for (const after of [ended, rang]) {
      expect(unheard(media('sound-lost', 'patient', '02:00'), after, dose('03:30'))).toEqual([{ from: clock('02:00'), to: clock('03:00'), of: 'patient', revisions: [] }]);
      expect(unheard(line('ConnectionLost', '02:00'), after, dose('03:30')).map(({ to }) => to)).toEqual([clock('03:00'), clock('03:00')]);
    }
  });

  it('goes by when something was said and not by when it was written down', () => {
    const late = dose('02:30', { recordedAt: '2026-07-06T15:00:00.000Z' });
    expect(unheard(media('sound-lost', 'patient', '02:00'), media('sound-back', 'patient', '03:00'), late)[0]?.revisions).toEqual([3]);
  });

  it('leaves out what was noted by mistake', () => {
    expect(unheard(media('sound-lost', 'patient', '02:00'), dose('02:30'), told('EntryCorrected', { corrects: 1, of: 'CallMediaChanged' }, { reason: 'x' }))).toEqual([]);
  });
});
