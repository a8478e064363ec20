import { booked, invited, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { withdrawVisitLink } from './withdraw-visit-link';

describe('Withdrawing the link', () => {
  const input = { reason: 'Sent to the wrong address' };

  it('says why', () => {
    given(invited()).when(withdrawVisitLink, input, reception).then({ type: 'VisitLinkWithdrawn', sealed: input });
  });
  it('is refused without a reason', () => {
    given(invited()).when(withdrawVisitLink, { reason: '' }, reception).thenRefused('a-reason-must-be-given');
  });
  it('is refused when there is no link', () => {
    given(booked()).when(withdrawVisitLink, input, reception).thenRefused('no-link');
  });
  it('leaves the consultation where it is', () => {
    given(invited()).when(withdrawVisitLink, input, reception).then('VisitLinkWithdrawn').at('invited');
  });
});
