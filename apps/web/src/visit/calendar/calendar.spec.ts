import { aVisit } from '../a-visit.fake';
import { calendarFile } from './calendar';

const lines = (text: string) => text.split('\r\n');
const now = new Date('2026-07-01T12:00:00.000Z');

describe('The calendar file', () => {
  it('says when in UTC, so that summer time moves nobody', () => {
    const file = lines(calendarFile(aVisit(), now));
    expect(file).toEqual(expect.arrayContaining(['DTSTART:20260706T090000Z', 'DTEND:20260706T092000Z', 'DTSTAMP:20260701T120000Z']));
    expect(file[0]).toBe('BEGIN:VCALENDAR');
    expect(file.at(-1)).toBe('');
  });

  it('tells those who share the calendar neither which clinic nor with whom', () => {
    expect(calendarFile(aVisit(), now)).not.toMatch(/Cardiology|Okafor|Patel/);
  });

  it('is the same entry after the appointment was moved, and a later version of it', () => {
    const moved = lines(calendarFile(aVisit({ calendar: { uid: 'c1', sequence: 2 } }), now));
    expect(moved).toEqual(expect.arrayContaining(['UID:c1', 'SEQUENCE:2']));
  });

  it('marks what would mean something in a calendar, and breaks long lines', () => {
    const shown = aVisit();
    const file = calendarFile({ ...shown, clinic: { ...shown.clinic, helpNumber: `1; 2, ${'3'.repeat(80)}` } }, now);
    expect(file).toContain('Ring 1\\; 2\\, 3');
    expect(lines(file).every((line) => line.length <= 75)).toBe(true);
  });
});
