import { consulting, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { declareExaminationInadequate } from './declare-examination-inadequate';

describe('Finding the examination inadequate', () => {
  const input = { reason: 'Needs listening to the chest' };

  it('has the patient seen in person', () => {
    given(consulting()).when(declareExaminationInadequate, input)
      .then({ type: 'ExaminationFoundInadequate', sealed: input }).opens('face-to-face');
  });
  it('is refused without a reason', () => {
    given(consulting()).when(declareExaminationInadequate, { reason: '' }).thenRefused('a-reason-must-be-given');
  });
  it('is refused before they are talking', () => {
    given(waiting()).when(declareExaminationInadequate, input).thenRefused('not-in-this-stage');
  });
  it('leaves the call where it is', () => {
    given(consulting()).when(declareExaminationInadequate, input).then('ExaminationFoundInadequate').at('consulting');
  });
});
