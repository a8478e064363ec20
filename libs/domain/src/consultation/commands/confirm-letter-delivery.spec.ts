import { followedUp, reception, summarised } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { confirmLetterDelivery } from './confirm-letter-delivery';

describe('Confirming the delivery', () => {
  it('says that the GP has it', () => {
    given(followedUp()).when(confirmLetterDelivery, { note: 'Rang' }, reception)
      .then({ type: 'LetterDelivered', sealed: { note: 'Rang' } });
  });
  it('is refused before a letter left', () => {
    given(summarised()).when(confirmLetterDelivery, {}, reception).thenRefused('letter-was-handed-on');
  });
  it('leaves the consultation where it is', () => {
    given(followedUp()).when(confirmLetterDelivery, {}, reception).then('LetterDelivered').at('followed-up');
  });
});
