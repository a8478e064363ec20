import { percent, rowsFor, shareOf, ticksOf } from './call-scale';

const NINE = Date.parse('2026-07-06T08:00:00.000Z');
const ZONE = 'Europe/London';
const lasting = (seconds: number, from = NINE) => ({ from, to: from + seconds * 1_000 });
const texts = (seconds: number, from = NINE) => ticksOf(lasting(seconds, from), ZONE).map(({ text }) => text);

describe('The scale of a call', () => {
  it('counts a short call in seconds and a long one in minutes, by the clinic’s clock', () => {
    expect(texts(20)).toEqual(['09:00:00', '09:00:05', '09:00:10', '09:00:15', '09:00:20']);
    expect(texts(30 * 60)).toEqual(['09:00', '09:05', '09:10', '09:15', '09:20', '09:25', '09:30']);
  });

  it('begins with the first full step after the beginning', () => {
    expect(texts(15 * 60, NINE + 61_000)).toEqual(['09:05', '09:10', '09:15']);
  });

  it.each([1, 59, 61, 1_201, 7_199, 200_000])('never has more than seven, however long the call was: %s seconds', (seconds) => {
    const { length } = texts(seconds);
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(7);
  });

  it('says where a moment lies', () => {
    expect(percent(shareOf(lasting(200), NINE + 50_000))).toBe('25.00%');
  });

  it('puts below each other what is close together, and no more than that', () => {
    expect(rowsFor([0, 1, 2, 10, 11, 30], 6)).toEqual([0, 1, 2, 0, 1, 0]);
  });
});
