import { clock, dayFrom, instantOf, moment, span } from './time';

describe('The clinic’s time', () => {
  it('is told in the clinic’s zone, summer and winter', () => {
    expect(clock('2026-07-01T08:30:00Z')).toBe('09:30');
    expect(clock('2026-12-01T08:30:00Z')).toBe('08:30');
  });

  it('becomes an instant, and an hour that does not exist becomes none', () => {
    expect(instantOf('2026-07-01', '09:30')).toBe('2026-07-01T08:30:00.000Z');
    expect(instantOf('2026-03-29', '01:30')).toBeNull();
  });

  it('says today and tomorrow by the clinic’s midnight', () => {
    expect(moment('2026-07-01T23:30:00Z', 'Europe/London', new Date('2026-07-01T12:00:00Z'))).toBe('tomorrow at 00:30');
  });

  it('never counts below zero', () => {
    expect(span(-60_000)).toBe('0 minutes');
    expect(span(80 * 60_000)).toBe('1 hour 20 minutes');
  });

  it('takes no day that does not exist', () => {
    expect(dayFrom('30', '2', '2026')).toBeNull();
    expect(dayFrom('14', '3', '1958')).toBe('1958-03-14');
  });
});
