import { consulting, next, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { declareExaminationInadequate } from './declare-examination-inadequate';
import { doFollowUp } from './do-follow-up';
import { oweFollowUp } from './owe-follow-up';

describe('Doing a follow-up', () => {
  const owing = () => next(consulting(), oweFollowUp, { kind: 'tests', details: 'Bloods' });

  it('closes what was owed', () => {
    given(owing()).when(doFollowUp, { kind: 'tests' }, reception)
      .then({ type: 'FollowUpDone', data: { kind: 'tests' } }).closes('tests');
  });
  it('closes the visit in person that an examination asked for', () => {
    given(next(consulting(), declareExaminationInadequate, { reason: 'Chest' }))
      .when(doFollowUp, { kind: 'face-to-face' }, reception)
      .then('FollowUpDone')
      .closes('face-to-face');
  });
  it('is refused when nothing of the kind is owed', () => {
    given(owing()).when(doFollowUp, { kind: 'referral' }, reception).thenRefused('follow-up-is-owed');
  });
  it('is refused a second time', () => {
    given(next(owing(), doFollowUp, { kind: 'tests' }, reception)).when(doFollowUp, { kind: 'tests' }, reception)
      .thenRefused('follow-up-is-owed');
  });
  it('leaves the call where it is', () => {
    given(owing()).when(doFollowUp, { kind: 'tests', details: 'Sent' }).then('FollowUpDone').at('consulting');
  });
});
