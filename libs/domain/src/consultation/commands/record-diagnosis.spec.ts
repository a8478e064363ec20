import { consulting, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordDiagnosis } from './record-diagnosis';

describe('Recording a diagnosis', () => {
  const input = { certainty: 'working', diagnosis: 'Stable angina' } as const;

  it('says how sure it is', () => {
    given(consulting()).when(recordDiagnosis, input)
      .then({ type: 'DiagnosisRecorded', data: { certainty: 'working' }, sealed: { diagnosis: 'Stable angina' } });
  });
  it('is refused before they have met', () => {
    given(waiting()).when(recordDiagnosis, input).thenRefused('not-in-this-stage');
  });
  it('leaves the call where it is', () => {
    given(consulting()).when(recordDiagnosis, input).then('DiagnosisRecorded').at('consulting');
  });
});
