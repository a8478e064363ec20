import { booked, invited, next, reception, system } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { lockVisit } from './lock-visit';

describe('Locking the link', () => {
  const locked = () => next(invited(), lockVisit, { tries: 5 }, system);

  it('asks reception to help', () => {
    given(invited()).when(lockVisit, { tries: 5 }, system)
      .then({ type: 'VisitLocked', data: { tries: 5 } }).opens('unlock-visit');
  });
  it('is refused to reception', () => {
    given(invited()).when(lockVisit, { tries: 5 }, reception).thenRefused('not-your-role');
  });
  it('stays quiet when it is locked already', () => {
    given(locked()).when(lockVisit, { tries: 6 }, system).thenNothing();
  });
  it('stays quiet when there is no link', () => {
    given(booked()).when(lockVisit, { tries: 5 }, system).thenNothing();
  });
});
