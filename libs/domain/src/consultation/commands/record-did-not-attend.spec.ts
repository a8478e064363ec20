import { arrived, invited, minutesBefore, reception, system } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordDidNotAttend } from './record-did-not-attend';

describe('Recording a non-attendance', () => {
  const input = { reason: 'Rang twice, no answer' };

  it('keeps the evidence it was decided on', () => {
    given(invited()).when(recordDidNotAttend, input, reception, { now: minutesBefore(-30) })
      .then({
        type: 'DidNotAttendRecorded',
        data: { evidence: { told: true, messagesFailed: false, serviceUp: true, callsTried: 0, minutesPast: 30 } },
      })
      .at('did-not-attend');
  });
  it('is refused without a reason', () => {
    given(invited()).when(recordDidNotAttend, { reason: '' }, reception, { now: minutesBefore(-30) })
      .thenRefused('a-reason-must-be-given');
  });
  it('is refused before the time has passed', () => {
    given(invited()).when(recordDidNotAttend, input, reception, { now: minutesBefore(-5) })
      .thenRefused('appointment-time-passed');
  });
  it('is refused when it is not known whether the service was up', () => {
    given(invited())
      .when(recordDidNotAttend, input, reception, { now: minutesBefore(-30), world: { serviceUp: null } })
      .thenRefused('service-was-available');
  });
  it('is refused by telephone before enough tries', () => {
    given(invited('telephone')).when(recordDidNotAttend, input, reception, { now: minutesBefore(-30) })
      .thenRefused('tries-made');
  });
  it('is refused once the patient has arrived', () => {
    given(arrived()).when(recordDidNotAttend, input, reception, { now: minutesBefore(-30) })
      .thenRefused('patient-never-arrived');
  });
  it('is never the clock’s', () => {
    given(invited()).when(recordDidNotAttend, input, system, { now: minutesBefore(-30) }).thenRefused('not-your-role');
  });
  it('leaves only the letter to the GP running', () => {
    given(invited()).when(recordDidNotAttend, input, reception, { now: minutesBefore(-30) })
      .then('DidNotAttendRecorded').runs('duty.dna-letter');
  });
});
