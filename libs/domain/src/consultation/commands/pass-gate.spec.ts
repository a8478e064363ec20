import { anOpening, inCall, next, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { checkOpening } from './check-opening';
import { passGate } from './pass-gate';

describe('Passing a gate', () => {
  const input = { kind: 'identity', reason: 'Cannot speak' } as const;

  it('goes ahead and has it reviewed', () => {
    given(inCall()).when(passGate, input)
      .then({ type: 'GatePassed', data: { kind: 'identity' }, sealed: { reason: 'Cannot speak' } })
      .opens('review-passed-gates');
  });
  it('leads on once nothing else is missing', () => {
    given(next(inCall(), checkOpening, anOpening())).when(passGate, input).then('GatePassed').at('consulting');
  });
  it('is refused without a reason', () => {
    given(inCall()).when(passGate, { ...input, reason: '' }).thenRefused('a-reason-must-be-given');
  });
  it('is refused to reception', () => {
    given(inCall()).when(passGate, input, reception).thenRefused('not-your-role');
  });
  it('leaves the stage while something is missing', () => {
    given(inCall()).when(passGate, input).then('GatePassed').at('opening');
  });
});
