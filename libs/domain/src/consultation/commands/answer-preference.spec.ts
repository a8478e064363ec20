import { invited, mrsPatel, next, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { answerPreference } from './answer-preference';
import { statePreference } from './state-preference';

describe('Answering a preference', () => {
  const input = { answer: 'We will ring you instead.' };

  it('closes what was asked', () => {
    given(next(invited(), statePreference, { kind: 'telephone' }, mrsPatel)).when(answerPreference, input, reception)
      .then({ type: 'PreferenceAnswered', sealed: input }).closes('answer-wish');
  });
  it('is refused when nothing was asked for', () => {
    given(invited()).when(answerPreference, input, reception).thenRefused('nothing-was-asked-for');
  });
  it('leaves the consultation where it is', () => {
    given(next(invited(), statePreference, { kind: 'move' }, mrsPatel)).when(answerPreference, input, reception)
      .then('PreferenceAnswered').at('invited');
  });
});
