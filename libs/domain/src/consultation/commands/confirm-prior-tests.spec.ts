import { cancelled, next, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { callIn } from './call-in';
import { confirmPriorTests } from './confirm-prior-tests';
import { requirePriorTests } from './require-prior-tests';

describe('Confirming the tests', () => {
  const waitingForTests = () => next(waiting(), requirePriorTests, { tests: ['ECG'] });

  it('lets the patient be called in', () => {
    given(next(waitingForTests(), confirmPriorTests, {}, reception)).when(callIn, {}).then('PatientCalledIn');
  });
  it('is refused once it is over', () => {
    given(cancelled()).when(confirmPriorTests, {}, reception).thenRefused('not-in-this-stage');
  });
  it('leaves the consultation where it is', () => {
    given(waitingForTests()).when(confirmPriorTests, { details: 'ECG normal' })
      .then({ type: 'PriorTestsConfirmed', sealed: { details: 'ECG normal' } }).at('waiting');
  });
});
