import { followedUp, invited, mrsPatel, next, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { inviteGuest } from './invite-guest';
import { withdrawGuest } from './withdraw-guest';

describe('Taking back the invitation of a guest', () => {
  const input = { guest: '6a1f0f3e-2b57-4a43-9a51-0c6b1d2e3f11', reason: 'Another interpreter comes' };
  const asked = () => next(invited(), inviteGuest, { kind: 'interpreter', guest: input.guest, token: 'e'.repeat(64), name: 'Ms Shah' }, reception);

  it('says why', () => {
    given(asked()).when(withdrawGuest, input, reception)
      .then({ type: 'GuestWithdrawn', data: { guest: input.guest }, sealed: { reason: input.reason } }).at('invited');
  });
  it('is refused without a reason', () => {
    given(asked()).when(withdrawGuest, { ...input, reason: '' }, reception).thenRefused('a-reason-must-be-given');
  });
  it('is refused when nobody of that name is invited', () => {
    const gone = next(asked(), withdrawGuest, input, reception);
    given(gone).when(withdrawGuest, input, reception).thenRefused('no-such-guest');
    given(followedUp()).when(withdrawGuest, input, reception).thenRefused('no-such-guest');
  });
  it('is not for the patient to do', () => {
    given(asked()).when(withdrawGuest, input, mrsPatel).thenRefused('not-your-role');
  });
});
