import type { Mode } from '@anteroom/domain';
import type { Instant } from '@anteroom/domain/kernel';
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export interface CalendarEntry {
  method: 'REQUEST' | 'CANCEL';
  /** The consultation's id: one entry in the patient's calendar, however often the appointment moves. */
  uid: string;
  /** 0 at first, one more for each change of the appointment. */
  sequence: number;
  /** When this version was made. */
  stamp: Instant;
  start: Instant;
  minutes: number;
  mode: Mode;
  organiser: string;
  attendee: string;
  link: string | null;
}

// Calendars are shared with families and employers: neither the clinic's speciality nor anything clinical stands in them.
const SUMMARY: Record<Mode, string> = {
  video: 'Video appointment',
  telephone: 'Telephone appointment',
  'face-to-face': 'Appointment',
};

/**
 * An iTIP object (RFC 5546). Everything is written in UTC: with a zone, ical-generator writes the server's local hour
 * under the clinic's name, which is an hour wrong all summer. So nothing here may ever call `timezone()`.
 */
export function calendarOf(entry: CalendarEntry): string {
  const cancelled = entry.method === 'CANCEL';
  const start = new Date(entry.start);
  const calendar = new ICalCalendar({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Anteroom', product: 'Anteroom', language: 'EN' },
  });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(entry.stamp),
    start,
    end: new Date(start.getTime() + entry.minutes * 60_000),
    summary: SUMMARY[entry.mode],
    description: entry.link && !cancelled ? `Your appointment page: ${entry.link}` : null,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: 'Appointments', email: entry.organiser },
    attendees: [{ email: entry.attendee, rsvp: false }],
  });
  return `${calendar.toString()}\r\n`;
}
