import { closing, theKeyPoints } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { summariseKeyPoints } from './summarise-key-points';

describe('Summarising the key points', () => {
  it('says what was summarised', () => {
    given(closing()).when(summariseKeyPoints, theKeyPoints)
      .then({ type: 'KeyPointsSummarised', data: { kind: 'given' }, sealed: { points: theKeyPoints.points } })
      .closes('key-points');
  });
  it('is refused without the points', () => {
    given(closing()).when(summariseKeyPoints, { kind: 'given' }).thenRefused('key-points-must-be-named');
  });
  it('is refused as not applicable without a reason', () => {
    given(closing()).when(summariseKeyPoints, { kind: 'not-applicable' }).thenRefused('a-reason-must-be-given');
  });
  it('owes a letter when the line was lost', () => {
    given(closing())
      .when(summariseKeyPoints, { kind: 'could-not-be-given', couldNot: 'unreachable', reason: 'Line lost' })
      .then(
        { type: 'KeyPointsSummarised', data: { kind: 'could-not-be-given', couldNot: 'unreachable' } },
        { type: 'FollowUpOwed', data: { kind: 'advice-by-letter' } },
      )
      .opens('advice-by-letter');
  });
  it('leaves the call where it is', () => {
    given(closing()).when(summariseKeyPoints, theKeyPoints).then('KeyPointsSummarised').at('closing');
  });
});
