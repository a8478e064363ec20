import { consulting, next, summarised, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { approveLetter } from './approve-letter';
import { draftLetter } from './draft-letter';
import { handOnLetter } from './hand-on-letter';

describe('Drafting the letter', () => {
  const approved = () => next(next(summarised(), draftLetter, {}), approveLetter, {});

  it('keeps what the clinician adds sealed', () => {
    given(summarised()).when(draftLetter, { opening: 'Dear colleague' })
      .then({ type: 'LetterDrafted', sealed: { opening: 'Dear colleague' } });
  });
  it('is refused before they have talked', () => {
    given(waiting()).when(draftLetter, {}).thenRefused('not-in-this-stage');
  });
  it('takes an earlier approval back', () => {
    given(next(approved(), draftLetter, {})).when(handOnLetter, { how: 'post', to: 'GP' })
      .thenRefused('letter-approved');
  });
  it('leaves the consultation where it is', () => {
    given(consulting()).when(draftLetter, {}).then('LetterDrafted').at('consulting');
  });
});
