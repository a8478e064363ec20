import { next, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { callIn } from './call-in';
import { requirePriorTests } from './require-prior-tests';
import { waivePriorTests } from './waive-prior-tests';

describe('Going ahead without the tests', () => {
  const waitingForTests = () => next(waiting(), requirePriorTests, { tests: ['ECG'] });
  const input = { reason: 'Done last week elsewhere' };

  it('lets the patient be called in', () => {
    given(next(waitingForTests(), waivePriorTests, input)).when(callIn, {}).then('PatientCalledIn');
  });
  it('is refused without a reason', () => {
    given(waitingForTests()).when(waivePriorTests, { reason: '' }).thenRefused('a-reason-must-be-given');
  });
  it('is refused to reception', () => {
    given(waitingForTests()).when(waivePriorTests, input, reception).thenRefused('not-your-role');
  });
  it('leaves the consultation where it is', () => {
    given(waitingForTests()).when(waivePriorTests, input)
      .then({ type: 'PriorTestsWaived', sealed: input }).at('waiting');
  });
});
