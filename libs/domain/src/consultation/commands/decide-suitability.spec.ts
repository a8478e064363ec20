import { booked, drOkafor, next, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { decideSuitability, type DecideSuitability } from './decide-suitability';
import { referSuitability } from './refer-suitability';

describe('Deciding the suitability', () => {
  const suitable: DecideSuitability = { kind: 'suitable', clinician: drOkafor.id, criteria: [{ criterion: 'Stable', met: true }] };
  const unsure: DecideSuitability = { ...suitable, criteria: [{ criterion: 'Stable', met: null }] };
  const referred = () => next(booked(), referSuitability, { why: 'not-known' }, reception);

  it('names the clinician and the criteria', () => {
    given(referred()).when(decideSuitability, suitable)
      .then({ type: 'SuitabilityDecided', data: suitable }).closes('suitability');
  });
  it('may be noted by reception when every criterion is met', () => {
    given(referred()).when(decideSuitability, suitable, reception).then('SuitabilityDecided');
  });
  it('is refused to reception when a criterion is not known', () => {
    given(referred()).when(decideSuitability, unsure, reception).thenRefused('reception-never-decides-clinically');
  });
  it('is refused to reception when it would say unsuitable', () => {
    given(referred()).when(decideSuitability, { ...suitable, kind: 'unsuitable' }, reception)
      .thenRefused('reception-never-decides-clinically');
  });
  it('is refused to a clinician as suitable while a criterion is not met', () => {
    given(referred()).when(decideSuitability, { ...suitable, criteria: [{ criterion: 'Stable', met: false }] })
      .thenRefused('outside-the-criteria');
  });
  it('asks for another way when it is unsuitable', () => {
    given(referred()).when(decideSuitability, { ...suitable, kind: 'unsuitable' })
      .then('SuitabilityDecided').opens('another-mode');
  });
  it('leaves the consultation where it is', () => {
    given(referred()).when(decideSuitability, unsure).then('SuitabilityDecided').at('booked');
  });
});
