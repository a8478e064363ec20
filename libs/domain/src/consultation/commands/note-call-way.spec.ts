import { inCall, mrsPatel, next, system, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { noteCallWay } from './note-call-way';

describe('Noting how sound and picture travel', () => {
  const overServer = () => next(inCall(), noteCallWay, { kind: 'janus' }, system);

  it('says which way', () => {
    given(inCall()).when(noteCallWay, { kind: 'janus' }, system).then({ type: 'CallWayChanged', data: { kind: 'janus' } });
  });
  it('says why it changed', () => {
    given(overServer()).when(noteCallWay, { kind: 'direct', why: 'the server went away' }, system)
      .then({ type: 'CallWayChanged', data: { kind: 'direct', why: 'the server went away' } });
  });
  it('says that no way was found', () => {
    given(inCall()).when(noteCallWay, { kind: 'none' }, system).then('CallWayChanged').connects('connecting');
  });
  it('is left to the engine', () => {
    given(inCall()).when(noteCallWay, { kind: 'janus' }, mrsPatel).thenRefused('not-your-role');
  });
  it('stays quiet about what is known already, and when no call is on', () => {
    given(overServer()).when(noteCallWay, { kind: 'janus' }, system).thenNothing();
    given(waiting()).when(noteCallWay, { kind: 'janus' }, system).thenNothing();
  });
});
