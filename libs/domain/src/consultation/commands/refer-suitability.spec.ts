import { booked, consulting, invited, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { referSuitability } from './refer-suitability';

describe('Referring the suitability', () => {
  it('puts it before a clinician', () => {
    given(booked()).when(referSuitability, { why: 'asked', reason: 'Lives alone' }, reception)
      .then({ type: 'SuitabilityReferred', data: { why: 'asked' }, sealed: { reason: 'Lives alone' } })
      .opens('suitability');
  });
  it('is refused once they are talking', () => {
    given(consulting()).when(referSuitability, { why: 'asked' }, reception).thenRefused('not-in-this-stage');
  });
  it('leaves the consultation where it is', () => {
    given(invited()).when(referSuitability, { why: 'asked' }, reception).then('SuitabilityReferred').at('invited');
  });
});
