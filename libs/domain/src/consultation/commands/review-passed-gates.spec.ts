import { consulting, next, reception, summarised } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { endConversation } from './end-conversation';
import { passGate } from './pass-gate';
import { reviewPassedGates } from './review-passed-gates';

describe('Reviewing what was passed', () => {
  const passed = () => next(next(consulting(), passGate, { kind: 'tests', reason: 'Urgent' }), endConversation, { cause: 'finished' });
  const input = { finding: 'Right to go ahead' };

  it('says what came of it', () => {
    given(passed()).when(reviewPassedGates, input)
      .then({ type: 'PassedGatesReviewed', sealed: input }).closes('review-passed-gates');
  });
  it('is refused when nothing was passed', () => {
    given(summarised()).when(reviewPassedGates, input).thenRefused('nothing-was-passed');
  });
  it('is refused to reception', () => {
    given(passed()).when(reviewPassedGates, input, reception).thenRefused('not-your-role');
  });
  it('leaves the consultation where it is', () => {
    given(passed()).when(reviewPassedGates, input).then('PassedGatesReviewed').at('wrapping-up');
  });
});
