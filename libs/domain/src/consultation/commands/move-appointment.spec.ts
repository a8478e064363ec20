import { booked, consulting, drOkafor, invited, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { moveAppointment } from './move-appointment';

describe('Moving the appointment', () => {
  const input = { start: '2026-07-13T10:00:00.000Z', minutes: 30, by: 'patient' } as const;

  it('gives another time and forgets the arrival', () => {
    given(waiting()).when(moveAppointment, input, reception)
      .then({ type: 'AppointmentMoved', data: { ...input, clinician: drOkafor.id } }).at('booked');
  });
  it('is refused to a time that has passed', () => {
    given(invited()).when(moveAppointment, { ...input, start: '2026-06-01T10:00:00.000Z' }, reception)
      .thenRefused('appointment-must-be-ahead');
  });
  it('takes a time that has passed since, in a late entry', () => {
    given(invited())
      .when(moveAppointment, input, reception, { now: '2026-07-20T10:00:00.000Z', happenedAt: '2026-07-01T10:00:00.000Z' })
      .then('AppointmentMoved');
  });
  it('is refused once they are talking', () => {
    given(consulting()).when(moveAppointment, input).thenRefused('not-in-this-stage');
  });
  it('stays quiet about the invitation when the patient had not been told', () => {
    given(booked()).when(moveAppointment, input, reception).then('AppointmentMoved').at('booked').owes();
  });
});
