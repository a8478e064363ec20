import { consulting, mrsPatel, next, system } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { observeConnection } from './observe-connection';
import { resumeCall } from './resume-call';

describe('Resuming a call', () => {
  const lost = () => next(consulting(), observeConnection, { state: 'lost' }, system);

  it('takes a lost call up again', () => {
    given(lost()).when(resumeCall, {}).then('CallResumed').connects('connecting').at('consulting');
  });
  it('is refused while the line is there', () => {
    given(consulting()).when(resumeCall, {}).thenRefused('not-with-this-connection');
  });
  it('leaves the stage as it was', () => {
    given(lost()).when(resumeCall, {}, mrsPatel).then('CallResumed').at('consulting');
  });
});
