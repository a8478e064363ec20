import { SettableClock, systemClock } from './clock';

describe('A clock', () => {
  it('tells the time of the system', () => {
    const before = Date.now();
    const told = systemClock.now().getTime();
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(Date.now());
  });

  it('stands still in a test until it is set', () => {
    const clock = new SettableClock('2026-03-29T00:30:00Z');
    const told = clock.now();
    told.setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-03-29T00:30:00.000Z');
    clock.advance(90_000);
    expect(clock.now().toISOString()).toBe('2026-03-29T00:31:30.000Z');
    clock.set('2026-03-30T00:00:00Z');
    expect(clock.now().toISOString()).toBe('2026-03-30T00:00:00.000Z');
  });
});
