import type { Pathway } from '../../pathway/pathway';
import standard from '../../pathway/standard/standard.v1.json';
import { boardRow } from './board-row-fold';
import type { BoardRow } from './board-row';
import { booked, recorded, told, type Told } from './recorded.fake';

const pathway = standard as unknown as Pathway;
const after = (...facts: Told[]) =>
  recorded(booked(), ...facts).reduce<BoardRow | null>((row, fact) => boardRow(row, fact, pathway), null) as BoardRow;

const found = { camera: 'works', microphone: 'works', speaker: 'not-tried', connection: 'works' } as const;
const line = { rttMs: 48, lost: 0.02, relayed: true };
const passed = told('ChecksPassed', { by: 'patient', found, line });
const calledIn = told('PatientCalledIn', {}, undefined, { to: 'opening' });
const late = told('CallQualityChanged', { kind: 'prompt', toward: 'patient', delayMs: 620 });

describe('the line on the board', () => {
  it('is as the patient’s browser last found it', () => {
    expect(after().line).toBeNull();
    expect(after(passed).line).toEqual({ ...line, found });
  });

  it('says of what was not measured that it is not known', () => {
    expect(after(told('ChecksPassed', { by: 'patient', found })).line).toEqual({ rttMs: null, lost: null, relayed: null, found });
    expect(after(told('ChecksPassed', { by: 'patient', line })).line).toEqual({ ...line, found: null });
    expect(after(passed, told('ChecksPassed', { by: 'reception' })).line).toBeNull();
  });

  it.each<[string, Told]>([
    ['failed since', told('ChecksFailed', { what: 'connection' })],
    ['were for another mode', told('ModeSwitched', { kind: 'telephone', why: 'access' })],
    ['were for another appointment', told('AppointmentMoved', { start: '2026-07-09T08:00:00.000Z', minutes: 20, clinician: 'okafor', by: 'patient' })],
    ['were noted by mistake', told('EntryCorrected', { corrects: 1, of: 'ChecksPassed' }, { reason: 'x' })],
  ])('is not known once the checks %s', (_, fact) => {
    expect(after(passed, fact).line).toBeNull();
  });
});

describe('the quality on the board', () => {
  const notKnown = { patient: 'not-known', clinician: 'not-known' };

  it('is not known before anything was measured, and never fine by itself', () => {
    expect(after(calledIn).quality).toEqual(notKnown);
  });

  it('is told for each side by itself', () => {
    expect(after(calledIn, late).quality).toEqual({ ...notKnown, patient: 'prompt' });
    expect(after(calledIn, late, told('CallQualityChanged', { kind: 'fine', toward: 'clinician', delayMs: 90 })).quality).toEqual({ patient: 'prompt', clinician: 'fine' });
    expect(after(calledIn, late, told('CallQualityChanged', { kind: 'not-known', toward: 'patient', delayMs: null })).quality).toEqual(notKnown);
  });

  it.each<[string, Told]>([
    ['the call is over', told('ConversationEnded', { cause: 'finished' }, undefined, { to: 'wrapping-up' })],
    ['they ring instead', told('ModeSwitched', { kind: 'telephone', why: 'technical-failure' })],
    ['another call begins', calledIn],
    ['the appointment is moved', told('AppointmentMoved', { start: '2026-07-09T08:00:00.000Z', minutes: 20, clinician: 'okafor', by: 'patient' })],
  ])('is not known again once %s', (_, fact) => {
    expect(after(calledIn, late, fact).quality).toEqual(notKnown);
  });
});
