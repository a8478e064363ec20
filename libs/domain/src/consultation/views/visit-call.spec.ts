import { booked, PATIENT, recorded, told, type Told } from './recorded.fake';
import { visit } from './visit-fold';

const calledIn = told('PatientCalledIn', {}, undefined, { to: 'opening' });
const answered = told('OpeningAnswered', { kind: 'hears-only' }, undefined, { actor: PATIENT });
const consulting = told('OpeningChecked', { kind: 'sound-only', freeToTalk: true, othersPresent: false }, { place: 'At home' }, { to: 'consulting' });
const putBack = told('ConversationEnded', { cause: 'put-back-to-waiting' }, undefined, { to: 'waiting' });
const way = (kind: 'janus' | 'direct'): Told => told('CallWayChanged', { kind });
const held = (kind: 'on-hold' | 'ringing' | 'taken-up'): Told => told('CallHeld', { kind });
const page = (...facts: Told[]) => visit(recorded(booked(), ...facts), { now: '2026-07-06T10:00:00.000Z', times: { arrivalOpens: 'PT30M', aftercare: 'P28D' } });

describe('the call on the patient’s page', () => {
  it('asks what the patient sees and hears once they are called in, until they say', () => {
    expect(page().openingAsked).toBe(false);
    expect(page(calledIn).openingAsked).toBe(true);
    expect(page(calledIn, answered).openingAsked).toBe(false);
    expect(page(calledIn, consulting).openingAsked).toBe(false);
  });

  it('asks again in the next call, and after an answer that was taken back', () => {
    expect(page(calledIn, answered, putBack, calledIn).openingAsked).toBe(true);
    expect(page(calledIn, answered, told('EntryCorrected', { corrects: 2, of: 'OpeningAnswered' }, { reason: 'x' })).openingAsked).toBe(true);
  });

  it('asks nothing of the kind by telephone', () => {
    expect(page(told('ModeSwitched', { kind: 'telephone', why: 'access' }), calledIn).openingAsked).toBe(false);
  });

  it('says how sound and picture travel, as it was last', () => {
    expect(page(calledIn).call).toEqual({ way: null, held: null });
    expect(page(calledIn, way('janus'), way('direct')).call.way).toBe('direct');
  });

  it('says that the patient waits inside the call, until it is taken up', () => {
    expect(page(calledIn, held('on-hold')).call.held).toBe('on-hold');
    expect(page(calledIn, held('on-hold'), held('ringing')).call.held).toBe('ringing');
    expect(page(calledIn, held('on-hold'), held('taken-up')).call.held).toBeNull();
  });

  it('says why the patient waits again, in the middle of the call too, until they are called in again', () => {
    const gone = told('ConversationEnded', { cause: 'patient-left' }, undefined, { to: 'waiting' });
    const inTheMiddle = told('ConversationEnded', { cause: 'put-back-to-waiting' }, undefined, { to: 'wrapping-up' });
    const finished = told('ConversationEnded', { cause: 'finished' }, undefined, { to: 'wrapping-up' });
    const arrived = told('PatientArrived', { how: 'link', late: false }, undefined, { to: 'waiting', actor: PATIENT });
    const state = (...facts: Told[]) => [page(...facts).state, page(...facts).waitsAgain];
    expect(state(calledIn)).toEqual(['in-call', null]);
    expect(state(calledIn, putBack)).toEqual(['waiting', 'put-back']);
    expect(state(calledIn, gone)).toEqual(['waiting', 'call-ended']);
    expect(state(calledIn, consulting, inTheMiddle)).toEqual(['waiting', 'put-back']);
    expect(state(calledIn, consulting, inTheMiddle, calledIn)).toEqual(['in-call', null]);
    expect(state(calledIn, consulting, finished)).toEqual(['after', null]);
    expect(state(calledIn, putBack, arrived)).toEqual(['waiting', null]);
  });

  it('knows nothing of an earlier call, of another mode, or when none is on', () => {
    const none = { way: null, held: null };
    expect(page(calledIn, way('janus'), held('on-hold'), putBack).call).toEqual(none);
    expect(page(calledIn, way('janus'), held('on-hold'), putBack, calledIn).call).toEqual(none);
    expect(page(calledIn, way('janus'), held('ringing'), told('ModeSwitched', { kind: 'telephone', why: 'technical-failure' })).call).toEqual(none);
  });
});
