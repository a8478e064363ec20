import { anEvent } from '../testing/log-under-test';
import type { StoredEvent } from '../event-log';
import { RecentEvents } from './recent-events';

const at = (number: number, text = ''): StoredEvent => ({ ...anEvent(text), stream: 'a-stream', revision: number, position: String(number).padStart(6, '0') });
const position = (number: number): string => at(number).position;

function from(since: number, ...numbers: number[]): RecentEvents {
  const recent = new RecentEvents();
  recent.begin(position(since));
  for (const number of numbers) recent.add(at(number));
  return recent;
}

const numbersAfter = (recent: RecentEvents, number: number, limit = 10): number[] | undefined => recent.after(position(number), limit)?.map(({ revision }) => revision);

describe('The end of the log in memory', () => {
  it('answers from its beginning, from any of its events and from its end', () => {
    const recent = from(10, 20, 30, 40);
    expect(numbersAfter(recent, 10)).toEqual([20, 30, 40]);
    expect(numbersAfter(recent, 20)).toEqual([30, 40]);
    expect(numbersAfter(recent, 20, 1)).toEqual([30]);
    expect(numbersAfter(recent, 40)).toEqual([]);
  });

  it.each([
    ['before its beginning', 5],
    ['between two of its events', 25],
    ['beyond its end, as after an older log was put back', 50],
  ])('knows no answer from a position %s', (_, number) => {
    expect(numbersAfter(from(10, 20, 30, 40), number)).toBeUndefined();
  });

  it('knows none at all before it has begun, and when it was told to forget', () => {
    expect(numbersAfter(new RecentEvents(), 10)).toBeUndefined();
    const recent = from(10, 20);
    recent.forget();
    expect(numbersAfter(recent, 20)).toBeUndefined();
  });

  it('takes an event once, however often a resumed subscription brings it', () => {
    expect(numbersAfter(from(10, 20, 30, 20, 30, 40), 10)).toEqual([20, 30, 40]);
  });

  it.each([
    ['many events', 5_000, ''],
    ['large events', 20, 'x'.repeat(1_000_000)],
  ])('drops the older of %s, and then knows no answer from before them', (_, count, text) => {
    const recent = from(0);
    for (let number = 1; number <= count; number += 1) recent.add(at(number, text));
    expect(numbersAfter(recent, 0)).toBeUndefined();
    expect(numbersAfter(recent, count - 2)).toEqual([count - 1, count]);
  });
});
