import { cancelled, mrsPatel, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordEmergencyServices } from './record-emergency-services';

describe('Calling emergency services', () => {
  it('says who called', () => {
    given(waiting()).when(recordEmergencyServices, { by: 'reception', details: '999' }, reception)
      .then({ type: 'EmergencyServicesCalled', data: { by: 'reception' }, sealed: { details: '999' } });
  });
  it('is refused once it is over', () => {
    given(cancelled()).when(recordEmergencyServices, { by: 'clinician' }).thenRefused('not-in-this-stage');
  });
  it('leaves the patient where they are', () => {
    given(waiting()).when(recordEmergencyServices, { by: 'patient' }, mrsPatel)
      .then('EmergencyServicesCalled').at('waiting');
  });
});
