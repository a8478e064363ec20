import { SettableClock } from '../engine/clock';
import { Problem } from '../http/problem';
import { Tries } from './tries';

const MINUTE = 60_000;

describe('Tries', () => {
  let clock: SettableClock;
  let tries: Tries;
  beforeEach(() => {
    clock = new SettableClock('2026-07-06T08:00:00Z');
    tries = new Tries(clock, { most: 2, within: 10 * MINUTE });
  });

  const isRefused = (key: string): boolean => {
    try {
      tries.mustBeFew(key);
      return false;
    } catch (error) {
      return error instanceof Problem && error.body.code === 'too-many';
    }
  };

  it('are refused after too many failures, until the first of them is old', () => {
    tries.failed('a');
    clock.advance(4 * MINUTE);
    tries.failed('a');
    expect(isRefused('a')).toBe(true);
    clock.advance(6 * MINUTE);
    expect(isRefused('a')).toBe(false);
    tries.failed('a');
    expect(isRefused('a')).toBe(true);
  });

  it('are counted for each key apart', () => {
    for (let n = 0; n < 3; n += 1) tries.failed('a');
    expect(isRefused('b')).toBe(false);
  });

  it('are forgiven by a success', () => {
    tries.failed('a');
    tries.succeeded('a');
    tries.failed('a');
    expect(isRefused('a')).toBe(false);
  });
});
