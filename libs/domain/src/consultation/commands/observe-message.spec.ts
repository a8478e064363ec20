import { cancelled, invited, system } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { observeMessage } from './observe-message';

describe('Observing a message', () => {
  const invitation = { kind: 'invitation', message: 'm-1' };
  const bounced = { ...invitation, sent: false as const, permanent: true, error: 'No such mailbox' };

  it('notes that it left', () => {
    given(invited()).when(observeMessage, { ...invitation, sent: true, channel: 'email' }, system)
      .then({ type: 'MessageSent', data: { ...invitation, channel: 'email' } });
  });
  it('has the patient told when an invitation bounced', () => {
    given(invited()).when(observeMessage, bounced, system)
      .then({
        type: 'MessageFailed',
        data: { ...invitation, permanent: true },
        sealed: { error: 'No such mailbox' },
      })
      .opens('tell-patient');
  });
  it('notes that it was given up, which opens nothing: what took its place does that', () => {
    given(invited()).when(observeMessage, { ...invitation, sent: 'never' as const }, system)
      .then({ type: 'MessageGivenUp', data: invitation });
  });
  it('is refused for a message the pathway does not know', () => {
    given(invited()).when(observeMessage, { ...bounced, kind: 'birthday' }, system).thenRefused('no-such-kind');
  });
  it('is accepted even after the end', () => {
    given(cancelled()).when(observeMessage, bounced, system).then('MessageFailed').at('cancelled');
  });
});
