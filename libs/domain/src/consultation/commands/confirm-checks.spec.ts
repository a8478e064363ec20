import { arrived, invited, mrsPatel, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { confirmChecks } from './confirm-checks';

describe('Confirming the checks', () => {
  it('lets the patient wait', () => {
    given(arrived()).when(confirmChecks, { by: 'patient' }, mrsPatel)
      .then({ type: 'ChecksPassed', data: { by: 'patient' } }).at('waiting');
  });
  it('is refused before arriving', () => {
    given(invited()).when(confirmChecks, { by: 'patient' }, mrsPatel).thenRefused('not-in-this-stage');
  });
  it('may be repeated while waiting', () => {
    given(waiting()).when(confirmChecks, { by: 'patient' }, mrsPatel).then('ChecksPassed').at('waiting');
  });
  it('keeps how each part was found and what the line measured, where that is known', () => {
    const found = { camera: 'does-not-work', microphone: 'works', speaker: 'works', connection: 'works' } as const;
    const line = { rttMs: 48, lost: null, relayed: true };
    given(arrived()).when(confirmChecks, { by: 'patient', found, line }, mrsPatel)
      .then({ type: 'ChecksPassed', data: { by: 'patient', found, line } });
  });
});
