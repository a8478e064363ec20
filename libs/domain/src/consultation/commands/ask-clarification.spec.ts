import { closing, next, theKeyPoints } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { askClarification } from './ask-clarification';
import { summariseKeyPoints } from './summarise-key-points';

describe('Asking what needs repeating', () => {
  const summedUp = () => next(closing(), summariseKeyPoints, theKeyPoints);

  it('says what was repeated', () => {
    given(summedUp()).when(askClarification, { kind: 'given', repeated: 'The dose' })
      .then({ type: 'ClarificationAsked', data: { kind: 'given' }, sealed: { repeated: 'The dose' } })
      .closes('clarification');
  });
  it('is refused before the key points', () => {
    given(closing()).when(askClarification, { kind: 'given' }).thenRefused('key-points-summarised');
  });
  it('is refused when it does not say what stood in the way', () => {
    given(summedUp()).when(askClarification, { kind: 'could-not-be-given', reason: 'Line lost' })
      .thenRefused('what-was-not-given-must-say-why');
  });
  it('tells the GP when the patient was taken to hospital', () => {
    given(summedUp())
      .when(askClarification, { kind: 'could-not-be-given', couldNot: 'emergency-transfer', reason: 'Ambulance' })
      .then('ClarificationAsked', { type: 'FollowUpOwed', data: { kind: 'tell-gp' } });
  });
  it('leaves the call where it is', () => {
    given(summedUp()).when(askClarification, { kind: 'given' }).then('ClarificationAsked').at('closing');
  });
});
