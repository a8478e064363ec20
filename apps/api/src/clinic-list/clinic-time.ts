import { DateTime } from 'luxon';

export type ClinicTime = { start: string; ambiguous: boolean } | { fault: string };

const DAY_FORMS = ['yyyy-MM-dd', 'd/M/yyyy'];

/** `YYYY-MM-DD` or `DD/MM/YYYY` as a calendar day, or null. */
export const plainDay = (text: string): string | null => {
  for (const form of DAY_FORMS) {
    const day = DateTime.fromFormat(text.trim(), form, { zone: 'utc' });
    if (day.isValid) return day.toISODate();
  }
  return null;
};

/**
 * A day and a time on the clinic's own clock as an instant. An hour that the clocks skip does not exist and is refused;
 * one that comes twice is taken as the first, and said (design: "Time").
 */
export const clinicInstant = (day: string, time: string, zone: string): ClinicTime => {
  const clock = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim());
  const plain = plainDay(day);
  if (!plain) return { fault: `"${day}" is no day; write it as 2026-07-05 or 05/07/2026.` };
  if (!clock) return { fault: `"${time}" is no time; write it as 09:30.` };
  const [hour, minute] = [Number(clock[1]), Number(clock[2])];
  const local = DateTime.fromISO(plain, { zone }).set({ hour, minute });
  if (hour > 23 || minute > 59) return { fault: `"${time}" is no time; write it as 09:30.` };
  if (local.hour !== hour || local.minute !== minute) {
    return { fault: `There is no ${time} on ${plain}: the clocks go forward. Choose another time.` };
  }
  const candidates = local.getPossibleOffsets();
  const first = candidates.reduce((a, b) => (a.toMillis() <= b.toMillis() ? a : b));
  return { start: new Date(first.toMillis()).toISOString(), ambiguous: candidates.length > 1 };
};
