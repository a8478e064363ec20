import { consulting, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { announceDelay } from './announce-delay';

describe('Announcing a delay', () => {
  const input = { minutes: 20, cause: 'previous-patient' } as const;

  it('names its cause', () => {
    given(waiting()).when(announceDelay, input, reception)
      .then({ type: 'DelayAnnounced', data: { minutes: 20, cause: 'previous-patient' } });
  });
  it('is refused once they are talking', () => {
    given(consulting()).when(announceDelay, input).thenRefused('not-in-this-stage');
  });
  it('leaves the patient where they are', () => {
    given(waiting()).when(announceDelay, { ...input, minutes: 0 }, reception).then('DelayAnnounced').at('waiting');
  });
});
