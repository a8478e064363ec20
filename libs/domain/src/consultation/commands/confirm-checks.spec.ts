import { arrived, invited, mrsPatel, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { confirmChecks } from './confirm-checks';

describe('Confirming the checks', () => {
  it('lets the patient wait', () => {
    given(arrived()).when(confirmChecks, { by: 'patient' }, mrsPatel)
      .then({ type: 'ChecksPassed', data: { by: 'patient' } }).at('waiting');
  });
  it('is refused before arriving', () => {
    given(invited()).when(confirmChecks, { by: 'patient' }, mrsPatel).thenRefused('not-in-this-stage');
  });
  it('may be repeated while waiting', () => {
    given(waiting()).when(confirmChecks, { by: 'patient' }, mrsPatel).then('ChecksPassed').at('waiting');
  });
});
