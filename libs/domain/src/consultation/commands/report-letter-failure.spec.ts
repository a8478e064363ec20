import { followedUp, reception, summarised, system } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { reportLetterFailure } from './report-letter-failure';

describe('Reporting that the letter failed', () => {
  const input = { reason: 'Returned by post' };

  it('owes it again', () => {
    given(followedUp()).when(reportLetterFailure, input, reception)
      .then({ type: 'LetterFailed', sealed: input }).opens('gp-letter');
  });
  it('is refused without a reason', () => {
    given(followedUp()).when(reportLetterFailure, { reason: '' }, reception).thenRefused('a-reason-must-be-given');
  });
  it('is refused before a letter left', () => {
    given(summarised()).when(reportLetterFailure, input, reception).thenRefused('letter-was-handed-on');
  });
  it('leaves the consultation where it is', () => {
    given(followedUp()).when(reportLetterFailure, input, system).then('LetterFailed').at('followed-up');
  });
});
