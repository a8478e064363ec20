import { cancelled, invited, mrsPatel, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { statePreference } from './state-preference';

describe('Stating a preference', () => {
  it('asks reception for an answer', () => {
    given(invited()).when(statePreference, { kind: 'telephone', words: 'No camera' }, mrsPatel)
      .then({ type: 'PreferenceStated', data: { kind: 'telephone' }, sealed: { words: 'No camera' } })
      .opens('answer-wish');
  });
  it('is refused once it is over', () => {
    given(cancelled()).when(statePreference, { kind: 'move' }, mrsPatel).thenRefused('not-in-this-stage');
  });
  it('moves nothing by itself', () => {
    given(waiting()).when(statePreference, { kind: 'cancel' }, mrsPatel).then('PreferenceStated').at('waiting');
  });
});
