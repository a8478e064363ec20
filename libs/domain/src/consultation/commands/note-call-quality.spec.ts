import { inCall, next, reception, system, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { endConversation } from './end-conversation';
import { callIn } from './call-in';
import { noteCallQuality } from './note-call-quality';

describe('Noting how good the call is', () => {
  const late = { kind: 'prompt', toward: 'patient', delayMs: 620 } as const;
  const known = () => next(inCall(), noteCallQuality, late, system);

  it('says how late each side hears the other', () => {
    given(inCall()).when(noteCallQuality, late, system).then({ type: 'CallQualityChanged', data: late }).at('opening');
    given(known()).when(noteCallQuality, { ...late, toward: 'clinician' }, system).then('CallQualityChanged');
  });
  it('says that it is no longer measured, which is not the same as fine', () => {
    given(known()).when(noteCallQuality, { ...late, kind: 'not-known', delayMs: null }, system)
      .then({ type: 'CallQualityChanged', data: { kind: 'not-known', delayMs: null } });
  });
  it('is left to the engine, which measures', () => {
    given(inCall()).when(noteCallQuality, late, reception).thenRefused('not-your-role');
  });
  it('stays quiet about what is known already, and nothing is known at first', () => {
    given(known()).when(noteCallQuality, { ...late, delayMs: 700 }, system).thenNothing();
    given(inCall()).when(noteCallQuality, { ...late, kind: 'not-known', delayMs: null }, system).thenNothing();
  });
  it('knows nothing of the next call', () => {
    const again = next(next(known(), endConversation, { cause: 'put-back-to-waiting' }), callIn, {});
    given(again).when(noteCallQuality, late, system).then('CallQualityChanged');
  });
  it('stays quiet when no call is on', () => {
    given(waiting()).when(noteCallQuality, late, system).thenNothing();
  });
});
