import { closing, consulting, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordExamination } from './record-examination';

describe('Examining', () => {
  const input = { limited: true, findings: 'No swelling' };

  it('says what was found, and whether it was limited', () => {
    given(consulting()).when(recordExamination, input)
      .then({ type: 'ExaminationRecorded', data: { limited: true }, sealed: { findings: 'No swelling' } });
  });
  it('is refused before they are talking', () => {
    given(waiting()).when(recordExamination, input).thenRefused('not-in-this-stage');
  });
  it('leaves the call where it is', () => {
    given(closing()).when(recordExamination, input).then('ExaminationRecorded').at('closing');
  });
});
