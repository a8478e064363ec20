import { booked, consulting, invited, next, reception, system } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { observeMessage } from './observe-message';
import { tellPatientByPhone } from './tell-patient-by-phone';

describe('Telling the patient by telephone', () => {
  const bounced = { kind: 'invitation', message: 'm-1', sent: false as const, permanent: true, error: 'No such mailbox' };

  it('counts as told', () => {
    given(next(invited(), observeMessage, bounced, system)).when(tellPatientByPhone, { note: 'Will come' }, reception)
      .then({ type: 'PatientToldByPhone', sealed: { note: 'Will come' } }).closes('tell-patient');
  });
  it('is refused once they are talking', () => {
    given(consulting()).when(tellPatientByPhone, {}).thenRefused('not-in-this-stage');
  });
  it('leaves the consultation where it is', () => {
    given(booked()).when(tellPatientByPhone, {}, reception).then('PatientToldByPhone').at('booked');
  });
});
