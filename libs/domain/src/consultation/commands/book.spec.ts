import { aBooking, booked, nothing, reception, someNeeds } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { book } from './book';

describe('Booking', () => {
  it('begins a consultation', () => {
    given(nothing()).when(book, aBooking(), reception).then('ConsultationBooked', 'SuitabilityDecided').at('booked');
  });
  it('records needs with it when some are known', () => {
    given(nothing()).when(book, { ...aBooking(), needs: someNeeds }, reception)
      .then('ConsultationBooked', 'NeedsRecorded', 'SuitabilityDecided');
  });
  it('asks no tests when none are named', () => {
    given(nothing()).when(book, aBooking(), reception)
      .then({ type: 'ConsultationBooked', data: { kind: 'no-tests-needed' } }, 'SuitabilityDecided');
  });
  it('asks for the tests that are named', () => {
    given(nothing()).when(book, { ...aBooking(), tests: ['ECG'] }, reception)
      .then(
        { type: 'ConsultationBooked', data: { kind: 'tests-needed' }, sealed: { tests: ['ECG'] } },
        'SuitabilityDecided',
      );
  });
  it('puts a remote booking outside the criteria before a clinician', () => {
    given(nothing()).when(book, { ...aBooking(), criteria: [{ criterion: 'Stable', met: false }] }, reception)
      .then('ConsultationBooked', { type: 'SuitabilityReferred', data: { why: 'outside-criteria' } });
  });
  it('puts a remote booking before a clinician when a criterion is not known', () => {
    given(nothing()).when(book, { ...aBooking(), criteria: [{ criterion: 'Stable', met: null }] }, reception)
      .then('ConsultationBooked', { type: 'SuitabilityReferred', data: { why: 'not-known' } });
  });
  it('puts a remote booking before a clinician when none is named to answer for it', () => {
    given(nothing()).when(book, { ...aBooking(), clinician: null, suitabilityBy: undefined }, reception)
      .then('ConsultationBooked', { type: 'SuitabilityReferred', data: { why: 'not-known' } });
  });
  it('is refused for a consultation that has begun', () => {
    given(booked()).when(book, aBooking(), reception).thenRefused('already-booked');
  });
  it('asks nobody about suitability when they meet in person', () => {
    given(nothing()).when(book, aBooking('face-to-face'), reception).then('ConsultationBooked');
  });
  it('asks nobody about suitability, and arms nothing, when its day is over', () => {
    given(nothing()).when(book, { ...aBooking(), past: true }, reception).then('ConsultationBooked').runs();
  });
});
