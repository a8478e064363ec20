import type { VisitPage } from '@anteroom/domain';
import type { VisitNow } from '../visit-client';

// Calendars are shared with families and employers: neither the clinic's speciality nor anything clinical stands in them.
const SUMMARY: Readonly<Record<VisitPage['appointment']['mode'], string>> = {
  video: 'Video appointment',
  telephone: 'Telephone appointment',
  'face-to-face': 'Appointment',
};

/** RFC 5545's form of an instant in UTC: `20260706T090000Z`. */
const utc = (instant: Date): string => `${instant.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;

/** What has a meaning in a calendar's texts is marked as text. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');

/** Lines are broken at 75 octets; ours are ASCII but for the number, so signs are counted. */
const folded = (line: string): string => line.replace(/(.{72})(?=.)/g, '$1\r\n ');

/** An iCalendar file (RFC 5545) with the one appointment, everything in UTC. The link stays out of it. */
export const calendarFile = ({ visit, clinic }: VisitNow, now: Date): string => {
  const { appointment, calendar } = visit;
  const start = new Date(appointment.start);
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Anteroom//Anteroom//EN', 'METHOD:PUBLISH', 'BEGIN:VEVENT',
    `UID:${calendar.uid}`, `SEQUENCE:${calendar.sequence}`, `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(start)}`, `DTEND:${utc(new Date(start.getTime() + appointment.minutes * 60_000))}`,
    `SUMMARY:${SUMMARY[appointment.mode]}`, `DESCRIPTION:${escaped(`Trouble? Ring ${clinic.helpNumber}.`)}`,
    'END:VEVENT', 'END:VCALENDAR', '',
  ];
  return lines.map(folded).join('\r\n');
};
