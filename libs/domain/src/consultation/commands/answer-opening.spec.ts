import { drOkafor, inCall, mrsPatel, next, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { answerOpening } from './answer-opening';

describe('Answering the opening check', () => {
  const answered = () => next(inCall(), answerOpening, { kind: 'hears-only' }, mrsPatel);
  const carer = { id: mrsPatel.id, roles: ['companion'] } as const;

  it('says what the patient sees and hears, and leaves the check itself to the clinician', () => {
    given(inCall()).when(answerOpening, { kind: 'sees-and-hears' }, mrsPatel)
      .then({ type: 'OpeningAnswered', data: { kind: 'sees-and-hears' } }).at('opening');
  });
  it('may be answered for them by whoever is with them', () => {
    given(inCall()).when(answerOpening, { kind: 'neither' }, carer).then('OpeningAnswered');
  });
  it('may be answered anew', () => {
    given(answered()).when(answerOpening, { kind: 'sees-and-hears' }, mrsPatel).then('OpeningAnswered');
  });
  it('is not for the clinician to say', () => {
    given(inCall()).when(answerOpening, { kind: 'sees-and-hears' }, drOkafor).thenRefused('not-your-role');
  });
  it('stays quiet about what was said already, and when no call is on', () => {
    given(answered()).when(answerOpening, { kind: 'hears-only' }, mrsPatel).thenNothing();
    given(waiting()).when(answerOpening, { kind: 'hears-only' }, mrsPatel).thenNothing();
  });
});
