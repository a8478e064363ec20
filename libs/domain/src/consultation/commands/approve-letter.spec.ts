import { next, reception, summarised } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { approveLetter } from './approve-letter';
import { draftLetter } from './draft-letter';

describe('Approving the letter', () => {
  const drafted = () => next(summarised(), draftLetter, {});

  it('says as of which moment it tells the record', () => {
    given(drafted()).when(approveLetter, {})
      .then({ type: 'LetterApproved', data: { asOf: drafted().consultation.revision } });
  });
  it('is refused without a draft', () => {
    given(summarised()).when(approveLetter, {}).thenRefused('letter-drafted');
  });
  it('is refused to reception', () => {
    given(drafted()).when(approveLetter, {}, reception).thenRefused('not-your-role');
  });
  it('leaves the consultation where it is', () => {
    given(drafted()).when(approveLetter, {}).then('LetterApproved').at('summarised');
  });
});
