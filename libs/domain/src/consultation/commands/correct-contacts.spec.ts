import { followedUp, invited, mrsPatel, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { correctContacts } from './correct-contacts';

describe('Correcting contacts', () => {
  it('keeps addresses sealed and says only whether there is an e-mail', () => {
    given(invited()).when(correctContacts, { contacts: { email: 'asha@example.org' } }, reception)
      .then({ type: 'ContactsCorrected', data: { email: true }, sealed: { contacts: { email: 'asha@example.org' } } });
  });
  it('is refused without a reason when it turns out to be another patient', () => {
    given(invited()).when(correctContacts, { contacts: {}, patient: 'p-2' }, reception)
      .thenRefused('a-reason-must-be-given');
  });
  it('is refused to the patient, who tells reception instead', () => {
    given(invited()).when(correctContacts, { contacts: {} }, mrsPatel).thenRefused('not-your-role');
  });
  it('leaves the consultation where it is', () => {
    given(followedUp()).when(correctContacts, { contacts: { phone: '020 7946 0001' } }, reception)
      .then({ type: 'ContactsCorrected', data: { email: false } }).at('followed-up');
  });
});
