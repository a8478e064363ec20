import { SettableClock } from './clock';
import { DeadlineOptions, DeadlineRunner, Due, Downtime, Passing } from './deadline-runner';
import { Unavailable } from './unavailable';

const at = (time: string): Date => new Date(`2026-11-25T${time}Z`);

/** A list of deadlines as a view would keep it: what is passed is taken off when the test says so. */
class Armed {
  readonly list: Due[] = [];
  asked = 0;

  arm(key: string, time: string, lane?: string): void {
    this.list.push({ key, due: at(time), ...(lane !== undefined && { lane }) });
    this.list.sort((a, b) => a.due.getTime() - b.due.getTime());
  }

  clear(key: string): void {
    const index = this.list.findIndex((item) => item.key === key);
    if (index >= 0) this.list.splice(index, 1);
  }

  readonly due = async (until: Date, limit: number): Promise<Due[]> => {
    this.asked += 1;
    return this.list.filter((item) => item.due <= until).slice(0, limit);
  };
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('A deadline runner', () => {
  let clock: SettableClock;
  let armed: Armed;
  let passed: Passing<Due>[];
  let reported: unknown[];
  let runner: DeadlineRunner<Due>;
  let downtimes: Downtime[];

  beforeEach(() => {
    clock = new SettableClock(at('10:00:00'));
    armed = new Armed();
    [passed, reported, downtimes] = [[], [], []];
  });
  afterEach(() => runner.stop());

  const begin = (pass: (passing: Passing<Due>) => Promise<void> = async () => undefined, more: Partial<DeadlineOptions<Due>> = {}) => {
    const recorded = async (passing: Passing<Due>): Promise<void> => {
      await pass(passing);
      passed.push(passing);
      armed.clear(passing.item.key);
    };
    runner = new DeadlineRunner<Due>({ clock, due: armed.due, pass: recorded, report: (error) => reported.push(error), downtimes: () => downtimes, ...more });
    runner.start();
    return runner.quiet();
  };
  const look = () => {
    runner.poke();
    return runner.quiet();
  };
  const keys = () => passed.map(({ item }) => item.key);

  it('passes at the start what is due, this very moment included, and nothing else', async () => {
    armed.arm('long ago', '09:00:00');
    armed.arm('now', '10:00:00');
    armed.arm('later', '10:00:01');
    await begin();
    expect(keys()).toEqual(['long ago', 'now']);
  });

  it('wakes by itself when the next one falls due', async () => {
    const start = Date.now();
    await begin(undefined, { clock: { now: () => new Date(at('10:00:00').getTime() + Date.now() - start) } });
    armed.arm('soon', '10:00:00.050');
    await look();
    await until(() => keys().length > 0);
    expect(keys()).toEqual(['soon']);
    expect(passed[0]?.now.getTime()).toBeGreaterThanOrEqual(at('10:00:00.050').getTime());
  });

  it('looks again when it is poked, because something was armed or the clock was set', async () => {
    await begin();
    armed.arm('new', '10:05:00');
    await look();
    expect(keys()).toEqual([]);
    clock.set(at('10:05:00'));
    await look();
    expect(keys()).toEqual(['new']);
    expect(passed[0]?.now).toEqual(at('10:05:00'));
  });

  it('passes a deadline once although the list goes on naming it for a while', async () => {
    armed.arm('listed', '10:00:00');
    let times = 0;
    runner = new DeadlineRunner<Due>({ clock, due: armed.due, pass: async () => void (times += 1), report: () => undefined });
    runner.start();
    await runner.quiet();
    await look();
    await look();
    expect(times).toBe(1);
    clock.advance(61_000);
    await look();
    expect(times).toBe(2);
  });

  it('never passes a deadline twice at once, and those of one lane one after the other', async () => {
    for (const key of ['a1', 'a2', 'a3']) armed.arm(key, '09:59:00', 'a');
    armed.arm('b1', '09:59:30', 'b');
    const inside: string[] = [];
    const seen: string[] = [];
    const begun = begin(async ({ item }) => {
      inside.push(item.lane ?? '');
      seen.push(inside.join());
      runner.poke();
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside.splice(inside.indexOf(item.lane ?? ''), 1);
    });
    await begun;
    expect(keys().sort()).toEqual(['a1', 'a2', 'a3', 'b1']);
    expect(keys().filter((key) => key.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
    expect(seen.filter((lanes) => lanes.includes('a,a') || lanes.includes('b,b'))).toEqual([]);
    expect(seen).toContain('a,b');
  });

  it('tries again what failed, later each time, and lets the others pass', async () => {
    for (const key of ['bad', 'good']) armed.arm(key, '09:59:00', 'same lane');
    let failing = true;
    let tries = 0;
    await begin(async ({ item }) => {
      if (item.key === 'bad') tries += 1;
      if (item.key === 'bad' && failing) throw new Error('refused');
    });
    expect(keys()).toEqual(['good']);
    expect(reported).toHaveLength(1);
    await look();
    expect(tries).toBe(1);
    clock.advance(1_000);
    await look();
    clock.advance(1_000);
    await look();
    expect(tries).toBe(2);
    failing = false;
    clock.advance(1_000);
    await look();
    expect(keys()).toEqual(['good', 'bad']);
  });

  it('tries again within seconds what only a part that was gone stood in the way of, however long it was', async () => {
    armed.arm('one', '09:59:00');
    let gone = true;
    await begin(async () => {
      if (gone) throw new Unavailable('event-log', new Error('disk full'));
    });
    for (let tries = 0; tries < 12; tries += 1) {
      clock.advance(60_000);
      await look();
    }
    expect(reported.length).toBeGreaterThan(8);
    gone = false;
    clock.advance(5_000);
    await look();
    expect(keys()).toEqual(['one']);
  });

  it('is not held up by one that hangs', async () => {
    armed.arm('hangs', '09:58:00');
    for (let index = 0; index < 2_500; index += 1) armed.arm(`other ${index}`, '09:59:00');
    let release: () => void = () => undefined;
    const hanging = new Promise<void>((resolve) => (release = resolve));
    const done = begin(({ item }) => (item.key === 'hangs' ? hanging : new Promise(setImmediate)));
    await until(() => keys().length >= 2_500);
    expect(new Set(keys()).size).toBe(2_500);
    expect(keys()).toHaveLength(2_500);
    release();
    await done;
    expect(keys()).toHaveLength(2_501);
  });

  it('settles thousands that fall due at one moment, asking for the list a few times only', async () => {
    for (let index = 0; index < 5_000; index += 1) armed.arm(`one of many ${index}`, '10:00:00');
    // As a group commit does it: many are done in the same moment.
    let next = new Promise<void>((resolve) => setTimeout(resolve, 1));
    await begin(() => next.then(() => void (next = new Promise<void>((resolve) => setTimeout(resolve, 1)))));
    expect(new Set(keys()).size).toBe(5_000);
    expect(keys()).toHaveLength(5_000);
    expect(armed.asked).toBeLessThan(10);
  });

  it('goes on after the list could not be read', async () => {
    armed.arm('waits', '09:59:00');
    let broken = true;
    const due = (until: Date, limit: number) => (broken ? Promise.reject(new Error('no list')) : armed.due(until, limit));
    await begin(undefined, { due, backOff: () => 5 });
    expect(reported).toHaveLength(1);
    broken = false;
    await until(() => keys().length > 0);
    expect(keys()).toEqual(['waits']);
  });

  it.each([
    ['in time', '09:59:30', [], false],
    ['past its grace', '09:58:30', [], true],
    ['in time, though the program was down before', '09:59:30', [{ from: at('09:00:00'), to: at('09:59:00') }], false],
    ['in a time when the program was down', '09:59:30', [{ from: at('09:59:20'), to: at('09:59:40') }], true],
  ])('says of one that fell due %s whether it comes late', async (_, time, down, late) => {
    downtimes = down;
    armed.arm('one', time);
    await begin();
    expect(passed.map((passing) => passing.late)).toEqual([late]);
  });

  it('finishes on stopping what it has begun, and begins nothing more', async () => {
    for (const key of ['first', 'second']) armed.arm(key, '09:59:00', 'same');
    let entered: () => void = () => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    void begin(async () => {
      entered();
      await new Promise((resolve) => setTimeout(resolve, 10));
    });
    await inside;
    await runner.stop();
    expect(keys()).toEqual(['first']);
    runner.poke();
    await runner.quiet();
    expect(keys()).toEqual(['first']);
  });
});
