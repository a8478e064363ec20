import { consulting, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { oweFollowUp } from './owe-follow-up';

describe('Owing a follow-up', () => {
  const input = { kind: 'referral', details: 'Cardiac rehabilitation' } as const;

  it('stays owed until it is done', () => {
    given(consulting()).when(oweFollowUp, input)
      .then({ type: 'FollowUpOwed', data: { kind: 'referral' }, sealed: { details: 'Cardiac rehabilitation' } })
      .opens('referral');
  });
  it('is refused before they are talking', () => {
    given(waiting()).when(oweFollowUp, input).thenRefused('not-in-this-stage');
  });
  it('is refused to reception', () => {
    given(consulting()).when(oweFollowUp, input, reception).thenRefused('not-your-role');
  });
  it('leaves the call where it is', () => {
    given(consulting()).when(oweFollowUp, input).then('FollowUpOwed').at('consulting');
  });
});
