import { ACall } from './a-call.fake';

/** Park and Miller's: the same each time for the same seed, 0 to 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

interface Line {
  /** Chance, every two seconds, that the line turns bad, and that it turns good again. */
  turnsBad: number;
  turnsGood: number;
}

/** An hour in which every browser's line turns bad and good by itself: late, lossy, silent, still, or without a word. */
function hour(seed: number, { turnsBad, turnsGood }: Line): ACall {
  const roll = dice(seed);
  const call = new ACall();
  const bad = { host: false, patient: false };
  for (let second = 0; second < 3_600; second += 2) {
    for (const who of ['host', 'patient'] as const) {
      bad[who] = bad[who] ? roll() > turnsGood : roll() < turnsBad;
      const is = (share: number): boolean => bad[who] && roll() < share;
      call.hear(who, { rttMs: is(0.8) ? 200 + 1_500 * roll() : 60 + 60 * roll(), soundLost: is(0.5) ? 0.4 * roll() : 0, silentMs: is(0.4) ? 2_000 : 0, frozenMs: is(0.4) ? 2_500 : 0 });
      if (is(0.2)) call.says[who] = null;
    }
    call.pass(2);
  }
  return call;
}

const LINES: [string, Line][] = [
  ['is bad now and then', { turnsBad: 0.02, turnsGood: 0.2 }],
  ['comes and goes all the time', { turnsBad: 0.2, turnsGood: 0.2 }],
  ['stutters every few seconds', { turnsBad: 0.5, turnsGood: 0.5 }],
  ['is bad for nearly all of it', { turnsBad: 0.5, turnsGood: 0.02 }],
];
const SEEDS = Array.from({ length: 4 }, (_, index) => 1_000 + 77 * index);

describe.each(LINES)('An hour on a line that %s', (_, line) => {
  it('leaves tens of things in the record and not thousands, and says that it was bad', () => {
    const counts = SEEDS.map((seed) => hour(seed, line).record.length);
    expect(Math.max(...counts)).toBeLessThan(120);
    expect(Math.min(...counts)).toBeGreaterThan(4);
  });

  it('tells those in it much more than it keeps', () => {
    const { browsers, record } = hour(2_003, line);
    expect(browsers.length).toBeGreaterThan(2 * record.length);
  });

  it('ends in the record as it is, once it is good for long enough', () => {
    const call = hour(4_711, line);
    call.allGood();
    call.pass(700);
    const last = new Map(call.record.map(([, one]) => [[one.what, 'toward' in one ? one.toward : '', 'of' in one ? `${one.of} ${one.media}` : ''].join(' '), one]));
    for (const one of last.values()) expect(one).toMatchObject(asGood[one.what]);
  });
});

const asGood = { quality: { band: 'fine', delayMs: 100 }, media: { flows: true }, connection: { state: 'established' } };
