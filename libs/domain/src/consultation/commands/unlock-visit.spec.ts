import { invited, next, reception, system } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { lockVisit } from './lock-visit';
import { unlockVisit } from './unlock-visit';

describe('Unlocking the link', () => {
  const locked = () => next(invited(), lockVisit, { tries: 5 }, system);
  const input = { reason: 'Known by voice' };

  it('lets it work again', () => {
    given(locked()).when(unlockVisit, input, reception)
      .then({ type: 'VisitUnlocked', sealed: input }).closes('unlock-visit');
  });
  it('is refused when it is not locked', () => {
    given(invited()).when(unlockVisit, input, reception).thenRefused('not-locked');
  });
  it('is refused without a reason', () => {
    given(locked()).when(unlockVisit, { reason: '' }, reception).thenRefused('a-reason-must-be-given');
  });
  it('leaves the consultation where it is', () => {
    given(locked()).when(unlockVisit, input, reception).then('VisitUnlocked').at('invited');
  });
});
