import { booked, next, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { callIn } from './call-in';
import { requirePriorTests } from './require-prior-tests';

describe('Requiring tests', () => {
  const input = { tests: ['ECG'] };

  it('keeps the patient from being called in until they are there', () => {
    given(next(waiting(), requirePriorTests, input)).when(callIn, {}).thenRefused('tests-ready');
  });
  it('is refused when none is named', () => {
    given(booked()).when(requirePriorTests, { tests: [' '] }).thenRefused('tests-must-be-named');
  });
  it('leaves the consultation where it is', () => {
    given(booked()).when(requirePriorTests, input, reception)
      .then({ type: 'PriorTestsRequired', sealed: input }).at('booked');
  });
});
