import { followedUp, invited, mrsPatel, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { issueVisitLink } from './issue-visit-link';

describe('Issuing a link', () => {
  const hashes = { token: 'c'.repeat(64), code: 'd'.repeat(64) };

  it('gives a new way in', () => {
    given(invited()).when(issueVisitLink, hashes, reception).then({ type: 'VisitLinkIssued', data: hashes });
  });
  it('is refused to the patient', () => {
    given(invited()).when(issueVisitLink, hashes, mrsPatel).thenRefused('not-your-role');
  });
  it('leaves the consultation where it is', () => {
    given(followedUp()).when(issueVisitLink, hashes, reception).then('VisitLinkIssued').at('followed-up');
  });
});
