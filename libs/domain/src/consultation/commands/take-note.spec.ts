import { consulting, followedUp, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { takeNote } from './take-note';

describe('Taking a note', () => {
  it('keeps it as typed', () => {
    given(consulting()).when(takeNote, { text: ' pain++  on stairs ' })
      .then({ type: 'NoteTaken', sealed: { text: ' pain++  on stairs ' } });
  });
  it('is refused to reception', () => {
    given(consulting()).when(takeNote, { text: 'x' }, reception).thenRefused('not-your-role');
  });
  it('leaves the consultation where it is', () => {
    given(followedUp()).when(takeNote, { text: 'Rang back' }).then('NoteTaken').at('followed-up');
  });
});
