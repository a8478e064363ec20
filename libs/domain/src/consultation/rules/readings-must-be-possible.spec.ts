import type { Reading } from '../consultation.events';
import { readingsMustBePossible } from './readings-must-be-possible';

const possible: Reading[] = [
  { what: 'blood-pressure', systolic: 138, diastolic: 84 },
  { what: 'blood-pressure', systolic: 40, diastolic: 20 },
  { what: 'pulse', perMinute: 300 },
  { what: 'weight', kilograms: 0.3 },
  { what: 'temperature', celsius: 45 },
  { what: 'oxygen-saturation', percent: 100 },
];
const impossible: Reading[] = [
  { what: 'blood-pressure', systolic: 84, diastolic: 138 },
  { what: 'blood-pressure', systolic: 301, diastolic: 80 },
  { what: 'blood-pressure', systolic: 60, diastolic: 19 },
  { what: 'pulse', perMinute: 19 },
  { what: 'weight', kilograms: 501 },
  { what: 'temperature', celsius: 98.6 },
  { what: 'oxygen-saturation', percent: 101 },
  { what: 'oxygen-saturation', percent: Number.NaN },
];

describe('A reading', () => {
  it.each(possible)('is taken when somebody can have it: %j', (reading) => {
    expect(readingsMustBePossible(reading)).toBeNull();
  });
  it.each(impossible)('is asked for again when nobody can: %j', (reading) => {
    expect(readingsMustBePossible(reading)?.refused.code).toBe('readings-must-be-possible');
  });
});
