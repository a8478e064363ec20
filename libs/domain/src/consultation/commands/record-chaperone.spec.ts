import { consulting, summarised } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordChaperone } from './record-chaperone';

describe('Recording a chaperone', () => {
  it('says who it is', () => {
    given(consulting()).when(recordChaperone, { kind: 'present', name: 'Nurse Reid' })
      .then({ type: 'ChaperoneRecorded', data: { kind: 'present' }, sealed: { name: 'Nurse Reid' } });
  });
  it('is refused once it is summarised', () => {
    given(summarised()).when(recordChaperone, { kind: 'offered' }).thenRefused('not-in-this-stage');
  });
  it('leaves the call where it is', () => {
    given(consulting()).when(recordChaperone, { kind: 'declined' }).then('ChaperoneRecorded').at('consulting');
  });
});
