import { closing, drOkafor, minutesBefore, next, system, wrappingUp } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import type { ChatLine } from '../call.events';
import { discardChat } from './discard-chat';
import { endConversation } from './end-conversation';
import { keepChat } from './keep-chat';

describe('Keeping the chat', () => {
  const line = (text: string, at: string): ChatLine => ({ who: 'patient', text, at });
  const early = line('I hear nothing', minutesBefore(0));
  const discarded = () => next(closing(), discardChat, { lines: 1, reason: 'A wrong number was pasted' }, drOkafor, { now: minutesBefore(-5) });

  it('puts what was written into the record, sealed, once the call is over', () => {
    given(wrappingUp()).when(keepChat, { lines: [early] }, system)
      .then({ type: 'ChatKept', data: { lines: 1 }, sealed: { lines: [early] } }).at('wrapping-up');
  });
  it('leaves out what was discarded before, whoever sends it again', () => {
    const later = line('Now I hear you', minutesBefore(-6));
    const over = next(discarded(), endConversation, { cause: 'finished' });
    given(over).when(keepChat, { lines: [early, later] }, system).then({ type: 'ChatKept', data: { lines: 1 }, sealed: { lines: [later] } });
    given(over).when(keepChat, { lines: [early] }, system).thenNothing();
  });
  it('is left to the engine, which heard it', () => {
    given(wrappingUp()).when(keepChat, { lines: [early] }, drOkafor).thenRefused('not-your-role');
  });
  it('stays quiet when nothing was written', () => {
    given(wrappingUp()).when(keepChat, { lines: [] }, system).thenNothing();
  });
});
