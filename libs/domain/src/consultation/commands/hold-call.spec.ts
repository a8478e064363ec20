import { drOkafor, inCall, mrsPatel, next, system, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { holdCall } from './hold-call';

describe('Holding the call', () => {
  const held = () => next(inCall(), holdCall, { kind: 'on-hold' }, drOkafor);

  it('keeps the patient in the call, waiting', () => {
    given(inCall()).when(holdCall, { kind: 'on-hold' }, drOkafor).then({ type: 'CallHeld', data: { kind: 'on-hold' } }).at('opening').connects('connecting');
  });
  it('happens by itself when the clinician begins another call', () => {
    given(inCall()).when(holdCall, { kind: 'on-hold' }, system).then('CallHeld');
  });
  it('says that the mobile is rung instead', () => {
    given(held()).when(holdCall, { kind: 'ringing' }, drOkafor).then({ type: 'CallHeld', data: { kind: 'ringing' } });
  });
  it('ends when it is taken up again', () => {
    given(held()).when(holdCall, { kind: 'taken-up' }, drOkafor).then({ type: 'CallHeld', data: { kind: 'taken-up' } });
  });
  it('is not for the patient to do', () => {
    given(inCall()).when(holdCall, { kind: 'on-hold' }, mrsPatel).thenRefused('not-your-role');
  });
  it('stays quiet when it is so already, and when no call is on', () => {
    given(held()).when(holdCall, { kind: 'on-hold' }, drOkafor).thenNothing();
    given(inCall()).when(holdCall, { kind: 'taken-up' }, drOkafor).thenNothing();
    given(waiting()).when(holdCall, { kind: 'on-hold' }, drOkafor).thenNothing();
  });
});
