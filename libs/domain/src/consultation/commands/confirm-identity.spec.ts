import { anOpening, consulting, inCall, next, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { checkOpening } from './check-opening';
import { confirmIdentity } from './confirm-identity';

describe('Confirming identity', () => {
  const input = { how: 'date-of-birth-and-name' } as const;

  it('says how', () => {
    given(inCall()).when(confirmIdentity, input).then({ type: 'IdentityConfirmed', data: input }).at('opening');
  });
  it('leads on once the opening is checked', () => {
    given(next(inCall(), checkOpening, anOpening())).when(confirmIdentity, input)
      .then('IdentityConfirmed').at('consulting');
  });
  it('is refused to reception', () => {
    given(inCall()).when(confirmIdentity, input, reception).thenRefused('not-your-role');
  });
  it('is refused before they have met', () => {
    given(waiting()).when(confirmIdentity, input).thenRefused('not-in-this-stage');
  });
  it('may be repeated', () => {
    given(consulting()).when(confirmIdentity, input).then('IdentityConfirmed').at('consulting');
  });
});
