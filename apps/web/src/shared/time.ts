import { DateTime } from 'luxon';

const DAY = 'cccc d LLLL yyyy';
const at = (instant: string | Date, zone: string) =>
  (typeof instant === 'string' ? DateTime.fromISO(instant) : DateTime.fromJSDate(instant)).setZone(zone).setLocale('en-GB');

/** "10:42" in the clinic's zone. */
export const clock = (instant: string | Date, zone = 'Europe/London'): string => at(instant, zone).toFormat('HH:mm');

/** "Tuesday 3 November 2026". */
export const longDay = (instant: string | Date, zone = 'Europe/London'): string => at(instant, zone).toFormat(DAY);

/** "2026-11-03", the clinic's calendar day of an instant. */
export const dayOf = (instant: string | Date, zone = 'Europe/London'): string => at(instant, zone).toFormat('yyyy-MM-dd');

/** "Tuesday 3 November 2026" of a calendar day, "3 November 2026" when `short`. */
export const dayInWords = (day: string, short = false): string =>
  DateTime.fromISO(day).setLocale('en-GB').toFormat(short ? 'd LLLL yyyy' : DAY);

/** "today", "tomorrow", "yesterday", otherwise the day in words. */
export const nearDay = (instant: string | Date, zone = 'Europe/London', now = new Date()): string => {
  const days = Math.round(at(instant, zone).startOf('day').diff(at(now, zone).startOf('day'), 'days').days);
  return { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(days)] ?? longDay(instant, zone);
};

/** "today at 10:42". */
export const moment = (instant: string | Date, zone = 'Europe/London', now = new Date()): string =>
  `${nearDay(instant, zone, now)} at ${clock(instant, zone)}`;

const counted = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`;

/** "5 minutes", "1 hour 20 minutes", "3 days"; never below zero. */
export const span = (milliseconds: number): string => {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return counted(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return counted(Math.floor(hours / 24), 'day');
  return minutes % 60 === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(minutes % 60, 'minute')}`;
};

/** "in 5 minutes", "now", "5 minutes ago". */
export const fromNow = (instant: string, now = new Date()): string => {
  const away = Date.parse(instant) - now.getTime();
  if (Math.abs(away) < 60_000) return 'now';
  return away > 0 ? `in ${span(away)}` : `${span(-away)} ago`;
};

/** The instant (UTC) of a clinic's day and time of day, or null when that hour does not exist there. */
export const instantOf = (day: string, time: string, zone = 'Europe/London'): string | null => {
  const local = DateTime.fromISO(`${day}T${time}`, { zone });
  if (!local.isValid || local.toFormat('HH:mm') !== time.padStart(5, '0')) return null;
  return local.toUTC().toISO();
};

/** The next or previous calendar day. */
export const addDays = (day: string, days: number): string => DateTime.fromISO(day).plus({ days }).toFormat('yyyy-MM-dd');

/** A real calendar day `YYYY-MM-DD` out of three typed numbers, or null. */
export const dayFrom = (day: string, month: string, year: string): string | null => {
  const date = DateTime.fromObject({ day: Number(day), month: Number(month), year: Number(year) });
  return date.isValid && Number(year) > 1000 ? date.toFormat('yyyy-MM-dd') : null;
};
