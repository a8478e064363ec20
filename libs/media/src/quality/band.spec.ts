import { BandOf } from './band';
import { delayBetween } from './delay';
import { NOTHING_MEASURED, type Sample } from './sample';

/** A delay each second; the bands it was called, with the second. */
const called = (delays: readonly (number | null)[]): [number, string][] => {
  const band = new BandOf();
  return delays.flatMap((delay, second) => {
    const changed = band.take(second * 1_000, delay);
    return changed ? [[second, changed] as [number, string]] : [];
  });
};
const seconds = (count: number, delay: number | null): (number | null)[] => Array.from({ length: count }, () => delay);

describe('The band of a delay', () => {
  it('is not known until it was measured, and then fine, watch or prompt', () => {
    expect(new BandOf().now).toBe('not-known');
    expect(called(seconds(6, 200))).toEqual([[4, 'fine']]);
    expect(called(seconds(6, 201))).toEqual([[4, 'watch']]);
    expect(called(seconds(6, 499))).toEqual([[4, 'watch']]);
    expect(called(seconds(6, 500))).toEqual([[4, 'prompt']]);
  });

  it('does not change for a moment, however bad', () => {
    expect(called([...seconds(6, 100), ...seconds(3, 900), ...seconds(20, 100)])).toEqual([[4, 'fine']]);
  });

  it('gets worse after four seconds, and better only after ten', () => {
    expect(called([...seconds(6, 100), ...seconds(6, 600), ...seconds(20, 100)])).toEqual([[4, 'fine'], [10, 'prompt'], [22, 'fine']]);
  });

  it('does not wait anew when it goes from bad to worse', () => {
    expect(called([...seconds(6, 100), ...seconds(3, 300), ...seconds(4, 700)])).toEqual([[4, 'fine'], [10, 'prompt']]);
  });

  it('does not flicker at a limit', () => {
    const flicker = Array.from({ length: 60 }, (_, second) => (second % 2 ? 490 : 510));
    expect(called([...seconds(6, 600), ...flicker])).toEqual([[4, 'prompt']]);
    expect(called([...seconds(6, 600), ...seconds(30, 450)])).toEqual([[4, 'prompt']]);
    expect(called([...seconds(6, 600), ...seconds(30, 420)])).toEqual([[4, 'prompt'], [16, 'watch']]);
  });

  it('is not known again when nothing was measured for ten seconds, and never fine by default', () => {
    expect(called([...seconds(6, 100), ...seconds(9, null), ...seconds(3, 100)])).toEqual([[4, 'fine']]);
    expect(called([...seconds(6, 100), ...seconds(12, null)])).toEqual([[4, 'fine'], [16, 'not-known']]);
  });
});

describe('The delay between two people', () => {
  const leg = (rttMs: number | null, playoutMs: number | null = 40): Sample => ({ ...NOTHING_MEASURED, rttMs, playoutMs });

  it('is half of each leg and what the receiver keeps back', () => {
    expect(delayBetween(leg(100), leg(500, 60), 'janus')).toBe(50 + 250 + 60);
    expect(delayBetween(leg(500), leg(100, 20), 'janus')).toBe(250 + 50 + 20);
  });

  it('has one leg where the two are connected directly, whoever measured it', () => {
    expect(delayBetween(leg(100), leg(100), 'direct')).toBe(90);
    expect(delayBetween(leg(120), leg(null), 'direct')).toBe(100);
  });

  it('is not known where one part is not', () => {
    expect(delayBetween(leg(null), leg(100), 'janus')).toBeNull();
    expect(delayBetween(leg(100), leg(null), 'janus')).toBeNull();
    expect(delayBetween(leg(100), leg(100, null), 'janus')).toBeNull();
    expect(delayBetween(leg(null), leg(null), 'direct')).toBeNull();
  });
});
