import {
  arrived, consulting, invited, minutesBefore, mrsPatel, next, reception, waiting,
} from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordDidNotAttend } from './record-did-not-attend';
import { reportFailedChecks } from './report-failed-checks';

describe('Reporting failed checks', () => {
  it('says what does not work', () => {
    given(arrived()).when(reportFailedChecks, { what: 'camera', details: 'Black' }, mrsPatel)
      .then({ type: 'ChecksFailed', data: { what: 'camera' }, sealed: { details: 'Black' } });
  });
  it('is never held against the patient', () => {
    given(next(invited(), reportFailedChecks, { what: 'browser' }, mrsPatel))
      .when(recordDidNotAttend, { reason: 'Not here' }, reception, { now: minutesBefore(-30) })
      .thenRefused('no-open-failure');
  });
  it('is refused during a call, where a failure is reported instead', () => {
    given(consulting()).when(reportFailedChecks, { what: 'camera' }, mrsPatel).thenRefused('not-in-this-stage');
  });
  it('leaves the patient where they are', () => {
    given(waiting()).when(reportFailedChecks, { what: 'camera' }, mrsPatel).then('ChecksFailed').at('waiting');
  });
});
