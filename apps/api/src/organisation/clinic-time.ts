import type { Instant } from '@anteroom/domain/kernel';
import { DateTime } from 'luxon';

/** Times people read are the clinic's, wherever the server stands. */
const there = (zone: string, instant: Instant): DateTime => DateTime.fromISO(instant, { zone }).setLocale('en-GB');

/** "Monday 6 July 2026". */
export const dateIn = (zone: string, instant: Instant): string => there(zone, instant).toFormat('cccc d MMMM yyyy');

/** "10:05". */
export const timeIn = (zone: string, instant: Instant): string => there(zone, instant).toFormat('HH:mm');

/** "6 July 2026 at 10:05". */
export const momentIn = (zone: string, instant: Instant): string => `${there(zone, instant).toFormat('d MMMM yyyy')} at ${timeIn(zone, instant)}`;
