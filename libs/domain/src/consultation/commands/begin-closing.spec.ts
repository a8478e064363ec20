import { closing, consulting, inCall } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { beginClosing } from './begin-closing';

describe('Beginning to close', () => {
  it('turns to the summing up', () => {
    given(consulting()).when(beginClosing, {}).then('ClosingBegan').at('closing');
  });
  it('is refused while the opening is not done', () => {
    given(inCall()).when(beginClosing, {}).thenRefused('not-in-this-stage');
  });
  it('is refused a second time', () => {
    given(closing()).when(beginClosing, {}).thenRefused('not-in-this-stage');
  });
});
