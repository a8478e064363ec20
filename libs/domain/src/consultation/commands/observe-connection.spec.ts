import { inCall, next, reception, system, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { observeConnection } from './observe-connection';

describe('Observing the connection', () => {
  const up = () => next(inCall(), observeConnection, { state: 'established' }, system);

  it('notes that the line is there', () => {
    given(inCall()).when(observeConnection, { state: 'established' }, system)
      .then('ConnectionEstablished').connects('up');
  });
  it('notes that it is bad', () => {
    given(up()).when(observeConnection, { state: 'degraded', why: 'loss' }, system)
      .then({ type: 'ConnectionDegraded', data: { why: 'loss' } }).connects('degraded');
  });
  it('notes that a line which comes up bad is up', () => {
    given(inCall()).when(observeConnection, { state: 'degraded' }, system)
      .then('ConnectionEstablished', 'ConnectionDegraded').connects('degraded');
  });
  it('notes that it was lost, and on which side', () => {
    given(up()).when(observeConnection, { state: 'lost', side: 'patient' }, system)
      .then({ type: 'ConnectionLost', data: { side: 'patient' } }).connects('lost');
  });
  it('is refused to reception', () => {
    given(inCall()).when(observeConnection, { state: 'established' }, reception).thenRefused('not-your-role');
  });
  it('stays quiet about what is known already', () => {
    given(up()).when(observeConnection, { state: 'established' }, system).thenNothing();
  });
  it('stays quiet when no call is on', () => {
    given(waiting()).when(observeConnection, { state: 'lost' }, system).thenNothing();
  });
});
