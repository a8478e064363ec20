import { next, reception, summarised } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { approveLetter } from './approve-letter';
import { draftLetter } from './draft-letter';
import { handOnLetter } from './hand-on-letter';

describe('Handing on the letter', () => {
  const approved = () => next(next(summarised(), draftLetter, {}), approveLetter, {});
  const input = { how: 'post', to: 'Weir Lane Surgery' } as const;

  it('says how and to whom', () => {
    given(approved()).when(handOnLetter, input, reception)
      .then({ type: 'LetterHandedOn', data: { how: 'post' }, sealed: { to: 'Weir Lane Surgery' } })
      .closes('gp-letter');
  });
  it('is refused before it is approved', () => {
    given(next(summarised(), draftLetter, {})).when(handOnLetter, input, reception).thenRefused('letter-approved');
  });
  it('leaves the consultation where it is while the copy is owed', () => {
    given(approved()).when(handOnLetter, input, reception).then('LetterHandedOn').at('summarised');
  });
});
