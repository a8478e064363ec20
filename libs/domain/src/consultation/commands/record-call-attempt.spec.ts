import {
  didNotAttend, drOkafor, invited, minutesBefore, mrsPatel, reception, waiting,
} from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordCallAttempt } from './record-call-attempt';

describe('Ringing the patient', () => {
  it('is arriving when the patient answers and is identified', () => {
    given(invited('telephone'))
      .when(recordCallAttempt, { kind: 'answered', identified: true }, drOkafor, { now: minutesBefore(0) })
      .then(
        { type: 'CallAttempted', data: { kind: 'answered' } },
        { type: 'PatientArrived', data: { how: 'telephone', late: false } },
      )
      .at('waiting');
  });
  it('is an attempt only while nobody is identified', () => {
    given(invited('telephone')).when(recordCallAttempt, { kind: 'answered' }).then('CallAttempted').at('invited');
  });
  it('is an attempt only when there is no answer', () => {
    given(invited('telephone'))
      .when(recordCallAttempt, { kind: 'no-answer', identified: true, number: '07700 900123' })
      .then({ type: 'CallAttempted', sealed: { number: '07700 900123' } })
      .at('invited');
  });
  it('is no arrival for a video appointment', () => {
    given(invited()).when(recordCallAttempt, { kind: 'answered', identified: true }, reception)
      .then('CallAttempted').at('invited');
  });
  it('is no second arrival', () => {
    given(waiting('telephone')).when(recordCallAttempt, { kind: 'answered', identified: true })
      .then('CallAttempted').at('waiting');
  });
  it('is refused to the patient', () => {
    given(invited('telephone')).when(recordCallAttempt, { kind: 'no-answer' }, mrsPatel).thenRefused('not-your-role');
  });
  it('is kept even after a recorded non-attendance', () => {
    given(didNotAttend()).when(recordCallAttempt, { kind: 'answered', identified: true })
      .then('CallAttempted').at('did-not-attend');
  });
});
