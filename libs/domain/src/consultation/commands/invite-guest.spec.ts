import { drOkafor, inCall, invited, mrsPatel, next, reception, wrappingUp } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { inviteGuest, type InviteGuest } from './invite-guest';
import { withdrawGuest } from './withdraw-guest';

describe('Inviting a guest', () => {
  const msShah: InviteGuest = {
    kind: 'interpreter', guest: '6a1f0f3e-2b57-4a43-9a51-0c6b1d2e3f11', token: 'e'.repeat(64), name: ' Ms Shah ', mobile: '07700 900321',
  };
  const asked = () => next(invited(), inviteGuest, msShah, reception);

  it('gives them a link of their own, of which the open part knows only the hash', () => {
    given(invited()).when(inviteGuest, msShah, reception).then({
      type: 'GuestInvited',
      data: { kind: 'interpreter', guest: msShah.guest, token: msShah.token },
      sealed: { name: 'Ms Shah', mobile: '07700 900321' },
    });
  });
  it('may be done in the call, by the clinician', () => {
    given(inCall()).when(inviteGuest, msShah, drOkafor).then('GuestInvited').at('opening');
  });
  it('is refused without a name', () => {
    given(invited()).when(inviteGuest, { ...msShah, name: ' ' }, reception).thenRefused('guest-must-be-named');
  });
  it('is refused to the patient, and once the call is over', () => {
    given(invited()).when(inviteGuest, msShah, mrsPatel).thenRefused('not-your-role');
    given(wrappingUp()).when(inviteGuest, msShah, reception).thenRefused('not-in-this-stage');
  });
  it('gives a new link to somebody who lost theirs, or was let go', () => {
    const other = { ...msShah, token: 'f'.repeat(64) };
    const gone = next(asked(), withdrawGuest, { guest: msShah.guest, reason: 'Ill' }, reception);
    given(asked()).when(inviteGuest, other, reception).then({ type: 'GuestInvited', data: { token: other.token } });
    given(gone).when(inviteGuest, msShah, reception).then('GuestInvited');
  });
  it('stays quiet when the same link is out already', () => {
    given(asked()).when(inviteGuest, msShah, reception).thenNothing();
  });
  it('remembers the last link of each guest only', () => {
    const other = { ...msShah, token: 'f'.repeat(64) };
    expect(next(asked(), inviteGuest, other, reception).consultation.guests).toEqual([
      { guest: msShah.guest, kind: 'interpreter', token: other.token, withdrawn: false },
    ]);
  });
});
