import { cancelled, invited, mrsPatel, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { tryVisitLink } from './try-visit-link';

describe('Trying the link', () => {
  it('is noted, and is no arrival', () => {
    given(invited()).when(tryVisitLink, {}, mrsPatel).then('VisitLinkTried').at('invited');
  });
  it('is refused to reception, who has no such link', () => {
    given(invited()).when(tryVisitLink, {}, reception).thenRefused('not-your-role');
  });
  it('is noted even after the end', () => {
    given(cancelled()).when(tryVisitLink, {}, mrsPatel).then('VisitLinkTried').at('cancelled');
  });
});
