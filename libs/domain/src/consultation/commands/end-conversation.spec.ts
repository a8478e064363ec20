import { closing, inCall, settled, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { endConversation } from './end-conversation';

describe('Ending the conversation', () => {
  it('keeps owing what was not given', () => {
    given(closing()).when(endConversation, { cause: 'finished' })
      .then({ type: 'ConversationEnded', data: { cause: 'finished' } }).at('wrapping-up').connects('none');
  });
  it('puts the patient back before anything was said', () => {
    given(inCall()).when(endConversation, { cause: 'put-back-to-waiting' }).then('ConversationEnded').at('waiting');
  });
  it('is refused when nobody is talking', () => {
    given(waiting()).when(endConversation, { cause: 'finished' }).thenRefused('not-in-this-stage');
  });
  it('leads on by itself when nothing is owed any more', () => {
    given(settled()).when(endConversation, { cause: 'finished' }).then('ConversationEnded').at('summarised');
  });
});
