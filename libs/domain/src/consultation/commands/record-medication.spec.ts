import { consulting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordMedication } from './record-medication';

describe('Recording a medicine', () => {
  const started = { kind: 'started', medicine: 'Bisoprolol' } as const;

  it('names it with its dose', () => {
    given(consulting()).when(recordMedication, { ...started, dose: '5 mg' })
      .then({
        type: 'MedicationRecorded',
        data: { kind: 'started' },
        sealed: { medicine: 'Bisoprolol', dose: '5 mg' },
      });
  });
  it('is refused when started without a dose', () => {
    given(consulting()).when(recordMedication, started).thenRefused('dose-must-be-named');
  });
  it('is refused when changed without a dose', () => {
    given(consulting()).when(recordMedication, { ...started, kind: 'dose-changed', dose: ' ' })
      .thenRefused('dose-must-be-named');
  });
  it('needs no dose when stopped', () => {
    given(consulting()).when(recordMedication, { ...started, kind: 'stopped' })
      .then('MedicationRecorded').at('consulting');
  });
});
