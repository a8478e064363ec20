import { drOkafor, inCall, next, system } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { admitGuest } from './admit-guest';
import { endConversation } from './end-conversation';
import { noteGuestLeft } from './note-guest-left';

describe('Noting that a guest left', () => {
  const left = { kind: 'companion', guest: '6a1f0f3e-2b57-4a43-9a51-0c6b1d2e3f12', how: 'left' } as const;
  const joined = () => next(inCall(), admitGuest, { kind: left.kind, guest: left.guest, name: 'Ravi Patel' }, drOkafor);

  it('says how', () => {
    given(joined()).when(noteGuestLeft, { ...left, how: 'removed' }, system).then({ type: 'GuestLeft', data: { ...left, how: 'removed' } });
  });
  it('says who put them out', () => {
    const removed = { ...left, how: 'removed', by: 'clinician' } as const;
    given(joined()).when(noteGuestLeft, removed, system).then({ type: 'GuestLeft', data: removed });
  });
  it('is left to the engine', () => {
    given(joined()).when(noteGuestLeft, left, drOkafor).thenRefused('not-your-role');
  });
  it('stays quiet about somebody who was not in, or whose call is over', () => {
    given(inCall()).when(noteGuestLeft, left, system).thenNothing();
    given(next(joined(), endConversation, { cause: 'finished' })).when(noteGuestLeft, left, system).thenNothing();
  });
});
