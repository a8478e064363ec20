import { cancelled, didNotAttend, followedUp, invited, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { reinstate } from './reinstate';

describe('Reinstating', () => {
  const earlier = { kind: 'earlier-stage', reason: 'Wrong row' } as const;
  const anew = { kind: 'new-appointment', start: '2026-07-20T10:00:00.000Z', minutes: 20, reason: 'Will come' } as const;

  it('goes back to where the patient was', () => {
    given(cancelled()).when(reinstate, earlier, reception)
      .then({ type: 'Reinstated', data: { kind: 'earlier-stage' } }).at('invited');
  });
  it('gives a new appointment', () => {
    given(didNotAttend()).when(reinstate, anew, reception)
      .then({ type: 'Reinstated', data: { start: anew.start, minutes: 20 } }).at('booked');
  });
  it('is refused without a reason', () => {
    given(cancelled()).when(reinstate, { ...earlier, reason: '' }, reception).thenRefused('a-reason-must-be-given');
  });
  it('is refused with a new appointment without a time', () => {
    given(cancelled()).when(reinstate, { kind: 'new-appointment', reason: 'Slip' }, reception)
      .thenRefused('new-appointment-needs-a-time');
  });
  it('is refused with a new appointment in the past', () => {
    given(cancelled()).when(reinstate, { ...anew, start: '2026-06-01T10:00:00.000Z' }, reception)
      .thenRefused('appointment-must-be-ahead');
  });
  it('is refused when nothing had ended', () => {
    given(invited()).when(reinstate, earlier, reception).thenRefused('not-in-this-stage');
  });
  it('leaves what is owed after the follow-up alone', () => {
    given(followedUp()).when(reinstate, earlier, reception).thenRefused('not-in-this-stage');
  });
});
