import type { Day, Instant } from '../../kernel';

const inZone = (instant: Instant, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(new Date(instant));

/** "6 July 2026", the calendar day in an IANA zone. */
export const dateInWords = (instant: Instant, zone: string): string =>
  inZone(instant, zone, { day: 'numeric', month: 'long', year: 'numeric' });

/** "10:05", on the 24-hour clock of an IANA zone. */
export const timeInWords = (instant: Instant, zone: string): string =>
  inZone(instant, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "6 July 2026 at 10:05". */
export const momentInWords = (instant: Instant, zone: string): string => `${dateInWords(instant, zone)} at ${timeInWords(instant, zone)}`;

/** "14 March 1958": a calendar day is the same in every zone. */
export const dayInWords = (day: Day): string => dateInWords(`${day}T00:00:00.000Z`, 'UTC');
