import { consulting, next, reception, summarised } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { declareEmergency } from './declare-emergency';
import { endConversation } from './end-conversation';
import { reviewEmergency } from './review-emergency';

describe('Reviewing the emergency', () => {
  const afterwards = () => next(next(consulting(), declareEmergency, {}), endConversation, { cause: 'emergency' });
  const input = { finding: 'Ambulance in time' };

  it('says what came of it', () => {
    given(afterwards()).when(reviewEmergency, input)
      .then({ type: 'EmergencyReviewed', sealed: input }).closes('review-emergency');
  });
  it('is refused when there was none', () => {
    given(summarised()).when(reviewEmergency, input).thenRefused('there-was-no-emergency');
  });
  it('is refused to reception', () => {
    given(afterwards()).when(reviewEmergency, input, reception).thenRefused('not-your-role');
  });
  it('leaves the consultation where it is', () => {
    given(afterwards()).when(reviewEmergency, input).then('EmergencyReviewed').at('wrapping-up');
  });
});
