import { leftUnseen, mrsPatel, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordPatientContact } from './record-patient-contact';

describe('Recording contact', () => {
  const input = { reached: true, how: 'telephone', what: 'Is well' };

  it('says whether the patient was reached', () => {
    given(leftUnseen()).when(recordPatientContact, input, reception)
      .then({ type: 'PatientContacted', data: { reached: true }, sealed: { how: 'telephone', what: 'Is well' } })
      .closes('contact-unseen');
  });
  it('is refused to the patient', () => {
    given(leftUnseen()).when(recordPatientContact, input, mrsPatel).thenRefused('not-your-role');
  });
  it('leaves the consultation where it is', () => {
    given(leftUnseen()).when(recordPatientContact, input, reception).then('PatientContacted').at('left-unseen');
  });
});
