import { cancelled, consulting, invited, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { cancelConsultation } from './cancel-consultation';

describe('Cancelling', () => {
  const input = { by: 'patient', reason: 'Feels well' } as const;

  it('ends it before it began', () => {
    given(invited()).when(cancelConsultation, input, reception)
      .then({ type: 'ConsultationCancelled', data: { by: 'patient' }, sealed: { reason: 'Feels well' } })
      .at('cancelled');
  });
  it('is refused without a reason', () => {
    given(invited()).when(cancelConsultation, { ...input, reason: '' }, reception)
      .thenRefused('a-reason-must-be-given');
  });
  it('is refused once they are talking', () => {
    given(consulting()).when(cancelConsultation, input).thenRefused('not-in-this-stage');
  });
  it('is refused a second time', () => {
    given(cancelled()).when(cancelConsultation, input, reception).thenRefused('not-in-this-stage');
  });
  it('leaves no deadline running', () => {
    given(invited()).when(cancelConsultation, input, reception).then('ConsultationCancelled').runs();
  });
});
