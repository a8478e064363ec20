import { drOkafor, inCall, next, system, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { noteCallMedia } from './note-call-media';

describe('Noting sound and picture', () => {
  const lost = { kind: 'sound-lost', of: 'clinician' } as const;
  const silent = () => next(inCall(), noteCallMedia, lost, system);

  it('says whose sound is lost, and moves nothing', () => {
    given(inCall()).when(noteCallMedia, lost, system).then({ type: 'CallMediaChanged', data: lost }).at('opening');
  });
  it('says when it is back', () => {
    given(silent()).when(noteCallMedia, { kind: 'sound-back', of: 'clinician' }, system).then({ type: 'CallMediaChanged', data: { kind: 'sound-back' } });
  });
  it('tells one voice from another, and sound from picture', () => {
    given(silent()).when(noteCallMedia, { kind: 'sound-lost', of: 'patient' }, system).then('CallMediaChanged');
    given(silent()).when(noteCallMedia, { kind: 'picture-lost', of: 'clinician' }, system).then('CallMediaChanged');
  });
  it('is left to the engine, which measures', () => {
    given(inCall()).when(noteCallMedia, lost, drOkafor).thenRefused('not-your-role');
  });
  it('stays quiet about what is known already', () => {
    given(silent()).when(noteCallMedia, lost, system).thenNothing();
    given(inCall()).when(noteCallMedia, { kind: 'picture-back', of: 'guest' }, system).thenNothing();
  });
  it('stays quiet when no call is on', () => {
    given(waiting()).when(noteCallMedia, lost, system).thenNothing();
  });
});
