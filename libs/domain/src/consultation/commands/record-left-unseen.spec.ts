import { invited, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordLeftUnseen } from './record-left-unseen';

describe('Leaving unseen', () => {
  const input = { reason: 'Waited an hour' };

  it('ends it and has the patient rung', () => {
    given(waiting()).when(recordLeftUnseen, input, reception)
      .then({ type: 'LeftUnseenRecorded', sealed: input }).at('left-unseen').opens('contact-unseen');
  });
  it('is refused without a reason', () => {
    given(waiting()).when(recordLeftUnseen, { reason: '' }, reception).thenRefused('a-reason-must-be-given');
  });
  it('is refused before arriving', () => {
    given(invited()).when(recordLeftUnseen, input, reception).thenRefused('not-in-this-stage');
  });
  it('leaves only the ringing back running', () => {
    given(waiting()).when(recordLeftUnseen, input, reception).then('LeftUnseenRecorded').runs('duty.contact-unseen');
  });
});
