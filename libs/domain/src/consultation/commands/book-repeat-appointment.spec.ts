import { next, reception, theOutcome, waiting, wrappingUp } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { bookRepeatAppointment } from './book-repeat-appointment';
import { recordOutcome } from './record-outcome';

describe('Booking the repeat appointment', () => {
  const owing = () => next(wrappingUp(), recordOutcome, { ...theOutcome, kind: 'another-appointment' });

  it('closes what was owed', () => {
    given(owing()).when(bookRepeatAppointment, { consultation: 'c-2', start: '2026-08-03T10:00:00.000Z' }, reception)
      .then({ type: 'RepeatAppointmentBooked', data: { consultation: 'c-2' } }).closes('repeat-appointment');
  });
  it('is refused before they have talked', () => {
    given(waiting()).when(bookRepeatAppointment, {}, reception).thenRefused('not-in-this-stage');
  });
  it('leaves the consultation where it is', () => {
    given(owing()).when(bookRepeatAppointment, { note: 'In the other system' }, reception)
      .then({ type: 'RepeatAppointmentBooked', data: { consultation: null, start: null } }).at('wrapping-up');
  });
});
