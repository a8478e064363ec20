import type { Day, Instant } from '@anteroom/domain/kernel';
import { DateTime } from 'luxon';
import type { Span } from './boards';

/** The calendar day in the clinic's zone, whatever the server's. */
export const dayIn = (zone: string, instant: Instant): Day => DateTime.fromISO(instant, { zone }).toISODate() ?? instant.slice(0, 10);

/** From the day's first moment to the next day's: 23 or 25 hours when the clocks change. */
export const spanOf = (zone: string, day: Day): Span => {
  const midnight = DateTime.fromISO(day, { zone }).startOf('day');
  return { from: midnight.toUTC().toISO() ?? '', to: midnight.plus({ days: 1 }).toUTC().toISO() ?? '' };
};
