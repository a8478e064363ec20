import { booked, drOkafor, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { overrideSuitability } from './override-suitability';

describe('Overriding the suitability', () => {
  const input = { clinician: drOkafor.id, reason: 'Knows her well' };

  it('names the clinician and the reason', () => {
    given(booked()).when(overrideSuitability, input)
      .then({ type: 'SuitabilityOverridden', data: { clinician: drOkafor.id }, sealed: { reason: 'Knows her well' } });
  });
  it('is refused without a reason', () => {
    given(booked()).when(overrideSuitability, { ...input, reason: ' ' }).thenRefused('a-reason-must-be-given');
  });
  it('is refused to reception', () => {
    given(booked()).when(overrideSuitability, input, reception).thenRefused('not-your-role');
  });
  it('leaves the consultation where it is', () => {
    given(booked()).when(overrideSuitability, input).then('SuitabilityOverridden').at('booked');
  });
});
