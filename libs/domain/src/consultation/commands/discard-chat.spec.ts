import { consulting, mrsPatel, wrappingUp } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { discardChat } from './discard-chat';

describe('Discarding the chat', () => {
  const input = { lines: 3, reason: 'A bank card number was pasted by mistake' };

  it('says how much and why', () => {
    given(consulting()).when(discardChat, input).then({ type: 'ChatDiscarded', data: { lines: 3 }, sealed: { reason: input.reason } });
  });
  it('is refused without a reason', () => {
    given(consulting()).when(discardChat, { ...input, reason: ' ' }).thenRefused('a-reason-must-be-given');
  });
  it('is refused when nothing was written', () => {
    given(consulting()).when(discardChat, { ...input, lines: 0 }).thenRefused('nothing-was-written');
  });
  it('is refused once the call is over, because the chat is part of the record then', () => {
    given(wrappingUp()).when(discardChat, input).thenRefused('not-in-this-stage');
  });
  it('is not for the patient to do', () => {
    given(consulting()).when(discardChat, input, mrsPatel).thenRefused('not-your-role');
  });
});
