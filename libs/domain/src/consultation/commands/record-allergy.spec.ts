import { consulting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordAllergy } from './record-allergy';

describe('Recording an allergy', () => {
  it('names it sealed', () => {
    given(consulting()).when(recordAllergy, { kind: 'allergy', substance: 'Penicillin', reaction: 'Rash' })
      .then({
        type: 'AllergyRecorded',
        data: { kind: 'allergy' },
        sealed: { substance: 'Penicillin', reaction: 'Rash' },
      });
  });
  it('tells none known from not asked', () => {
    given(consulting()).when(recordAllergy, { kind: 'not-asked' })
      .then({ type: 'AllergyRecorded', data: { kind: 'not-asked' } });
  });
  it('is refused when it does not say to what', () => {
    given(consulting()).when(recordAllergy, { kind: 'allergy' }).thenRefused('substance-must-be-named');
  });
  it('leaves the call where it is', () => {
    given(consulting()).when(recordAllergy, { kind: 'none-known' }).then('AllergyRecorded').at('consulting');
  });
});
