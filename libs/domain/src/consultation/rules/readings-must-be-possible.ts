import { refuse, type Refused } from '../../kernel';
import type { Reading } from '../consultation.events';

/** Widest values a living person can have, so that only slips of the key are caught; none of them is a judgement. */
const LIMITS = {
  systolic: [40, 300],
  diastolic: [20, 200],
  perMinute: [20, 300],
  kilograms: [0.3, 500],
  celsius: [25, 45],
  percent: [30, 100],
} as const;

const within = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;

const possible = (reading: Reading): boolean => {
  switch (reading.what) {
    case 'blood-pressure':
      return (
        within(reading.systolic, LIMITS.systolic) && within(reading.diastolic, LIMITS.diastolic) && reading.diastolic < reading.systolic
      );
    case 'pulse':
      return within(reading.perMinute, LIMITS.perMinute);
    case 'weight':
      return within(reading.kilograms, LIMITS.kilograms);
    case 'temperature':
      return within(reading.celsius, LIMITS.celsius);
    case 'oxygen-saturation':
      return within(reading.percent, LIMITS.percent);
  }
};

/**
 * A reading taken at home is typed by hand: one that no living person can have is asked for again.
 *
 * Source: Wherton 2020, "supplemented by readings if the patient has the necessary monitoring equipment" (R11).
 */
export const readingsMustBePossible = (reading: Reading): Refused | null =>
  possible(reading) ? null : refuse('readings-must-be-possible', 'That reading cannot be right. Check the figures and the unit.');
