import { arrived, consulting, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { switchMode } from './switch-mode';

describe('Switching the mode', () => {
  const byPhone = { kind: 'telephone', why: 'technical-failure' } as const;

  it('goes on another way in the same stage', () => {
    given(waiting()).when(switchMode, byPhone, reception).then({ type: 'ModeSwitched', data: byPhone }).at('waiting');
  });
  it('is refused to the mode it is in', () => {
    given(waiting('telephone')).when(switchMode, byPhone, reception).thenRefused('already-in-this-mode');
  });
  it('is refused to face to face in the middle of a call', () => {
    given(consulting()).when(switchMode, { kind: 'face-to-face', why: 'clinical' }).thenRefused('not-in-this-stage');
  });
  it('lets a patient whose camera fails wait at once', () => {
    given(arrived()).when(switchMode, byPhone, reception).then('ModeSwitched').at('waiting');
  });
});
