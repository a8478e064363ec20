import type { Duration, Instant } from './fact';

const FORM = /^P(?=\d|T\d)(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,4})H)?(?:(\d{1,5})M)?)?$/;
const MINUTE = 60_000;

export const isDuration = (text: string): boolean => FORM.test(text);

/** Elapsed milliseconds of a duration in days (24 h), hours and minutes. */
export const milliseconds = (duration: Duration): number => {
  const parts = FORM.exec(duration);
  if (!parts) throw new RangeError(`"${duration}" is no duration such as PT20M or P7D`);
  const [, days = 0, hours = 0, minutes = 0] = parts;
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * MINUTE;
};

export const after = (from: Instant, duration: Duration): Instant =>
  new Date(Date.parse(from) + milliseconds(duration)).toISOString();

export const before = (from: Instant, duration: Duration): Instant =>
  new Date(Date.parse(from) - milliseconds(duration)).toISOString();

/** "20 minutes", "7 days", "1 hour 30 minutes". */
export const inWords = (duration: Duration): string => {
  const [, days, hours, minutes] = FORM.exec(duration) ?? [];
  const part = (n: string | undefined, unit: string) =>
    n && Number(n) > 0 ? `${Number(n)} ${unit}${Number(n) === 1 ? '' : 's'}` : '';
  return [part(days, 'day'), part(hours, 'hour'), part(minutes, 'minute')].filter(Boolean).join(' ') || '0 minutes';
};
