import { drOkafor, inCall, next, reception, system, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { admitGuest, type AdmitGuest } from './admit-guest';
import { noteGuestLeft } from './note-guest-left';

describe('Letting a guest in', () => {
  const msShah: AdmitGuest = { kind: 'interpreter', guest: '6a1f0f3e-2b57-4a43-9a51-0c6b1d2e3f11', name: 'Ms Shah' };
  const joined = () => next(inCall(), admitGuest, msShah, drOkafor);

  it('says who is there', () => {
    given(inCall()).when(admitGuest, msShah, drOkafor).then({
      type: 'GuestAdmitted', data: { kind: 'interpreter', guest: msShah.guest }, sealed: { name: 'Ms Shah' },
    });
  });
  it('is refused to reception, because the clinician says who hears the patient', () => {
    given(inCall()).when(admitGuest, msShah, reception).thenRefused('not-your-role');
  });
  it('is refused without a name', () => {
    given(inCall()).when(admitGuest, { ...msShah, name: '' }, drOkafor).thenRefused('guest-must-be-named');
  });
  it('happens again when they come back', () => {
    const left = next(joined(), noteGuestLeft, { kind: 'interpreter', guest: msShah.guest, how: 'lost' }, system);
    given(left).when(admitGuest, msShah, system).then('GuestAdmitted');
  });
  it('stays quiet when they are in already, and when no call is on', () => {
    given(joined()).when(admitGuest, msShah, drOkafor).thenNothing();
    given(waiting()).when(admitGuest, msShah, drOkafor).thenNothing();
  });
});
