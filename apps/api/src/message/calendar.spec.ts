import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import ICAL from 'ical.js';
import { calendarOf, type CalendarEntry } from './calendar';

const entry: CalendarEntry = {
  method: 'REQUEST',
  uid: '5b2a4b1e-6f3c-4b6e-9a53-0d1f5b0f9a10',
  sequence: 2,
  stamp: '2026-06-30T12:00:00.000Z',
  // 10:00 in London in July.
  start: '2026-07-05T09:00:00.000Z',
  minutes: 20,
  mode: 'video',
  organiser: 'appointments@clinic.example',
  attendee: 'meera.patel@mail.example',
  link: 'https://clinic.example/visit#abc',
};

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event in the calendar');
  return { method: calendar.getFirstPropertyValue('method'), event: new ICAL.Event(event), component: event };
};

const PROGRAM = `
  const { transformFileSync } = require('@swc/core');
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
  require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);
  process.stdout.write(require(process.argv[1]).calendarOf(JSON.parse(process.argv[2])));
`;
/** In a process of its own, because a running one keeps the zone it was started with. */
const writtenUnder = (zone: string): string =>
  execFileSync(process.execPath, ['-e', PROGRAM, resolve(__dirname, 'calendar.ts'), JSON.stringify(entry)], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });

describe('the calendar entry of an appointment', () => {
  it.each(['UTC', 'Europe/London', 'Pacific/Auckland'])('names the same moment in July when the server runs in %s', (zone) => {
    const text = writtenUnder(zone);
    expect(text).toContain('DTSTART:20260705T090000Z');
    expect(read(text).event.startDate.toJSDate().toISOString()).toBe('2026-07-05T09:00:00.000Z');
    expect(read(text).event.endDate.toJSDate().toISOString()).toBe('2026-07-05T09:20:00.000Z');
    expect(text).not.toMatch(/TZID|VTIMEZONE/);
  });

  it('asks the patient to come, under the id it keeps for life', () => {
    const { method, event } = read(calendarOf(entry));
    expect(method).toBe('REQUEST');
    expect(event.uid).toBe(entry.uid);
    expect(event.sequence).toBe(2);
    expect(event.description).toContain('https://clinic.example/visit#abc');
  });

  it('takes itself back when the appointment is cancelled', () => {
    const { method, component, event } = read(calendarOf({ ...entry, method: 'CANCEL', sequence: 3 }));
    expect(method).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.uid).toBe(entry.uid);
    expect(event.sequence).toBe(3);
  });

  it('says nothing of medicine where others may look', () => {
    expect(read(calendarOf(entry)).event.summary).toBe('Video appointment');
    expect(read(calendarOf({ ...entry, mode: 'telephone' })).event.summary).toBe('Telephone appointment');
    expect(read(calendarOf({ ...entry, mode: 'face-to-face' })).event.summary).toBe('Appointment');
  });
});
