import { closing, reception, settled, summarised } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { completeConsultation } from './complete-consultation';

describe('Completing', () => {
  it('leads on when nothing is owed to the patient', () => {
    given(settled()).when(completeConsultation, {}).then('ConsultationCompleted').at('summarised');
  });
  it('is refused with everything that is still owed', () => {
    given(closing()).when(completeConsultation, {})
      .thenRefusedOwing('key-points-summarised', 'clarification-asked', 'safety-netting-settled', 'attendance-recorded', 'outcome-recorded');
  });
  it('is refused to reception', () => {
    given(settled()).when(completeConsultation, {}, reception).thenRefused('not-your-role');
  });
  it('is refused a second time', () => {
    given(summarised()).when(completeConsultation, {}).thenRefused('not-in-this-stage');
  });
});
