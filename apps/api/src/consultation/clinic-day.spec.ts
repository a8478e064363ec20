import { dayIn, spanOf } from './clinic-day';

const hours = (zone: string, day: string): number => {
  const { from, to } = spanOf(zone, day);
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
};

describe("A clinic's day", () => {
  it('begins and ends where the clinic is', () => {
    expect(spanOf('Europe/London', '2026-07-05')).toEqual({ from: '2026-07-04T23:00:00.000Z', to: '2026-07-05T23:00:00.000Z' });
    expect(spanOf('Pacific/Auckland', '2026-07-05').from).toBe('2026-07-04T12:00:00.000Z');
  });

  it('has 23 hours when the clocks go forward and 25 when they go back', () => {
    expect(hours('Europe/London', '2026-03-29')).toBe(23);
    expect(hours('Europe/London', '2026-10-25')).toBe(25);
    expect(hours('Europe/London', '2026-07-05')).toBe(24);
  });

  it('is the one the people there would name', () => {
    expect(dayIn('Europe/London', '2026-07-04T23:30:00.000Z')).toBe('2026-07-05');
    expect(dayIn('America/New_York', '2026-07-05T02:00:00.000Z')).toBe('2026-07-04');
  });
});
