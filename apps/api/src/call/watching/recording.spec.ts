import { Recording, type Record } from './recording';
import type { ToRecord } from './to-record';

const one = (delayMs: number): ToRecord => ({ stem: 'note-call-quality', input: { delayMs } });
const QUICK = { first: 1, longest: 2, afterEnd: 30 };
/** So long after the end that no machine is too slow for what comes before that. */
const PATIENT = { ...QUICK, afterEnd: 60_000 };

/** A log that fails as often as it is told, and keeps what it took. */
class Failing {
  readonly taken: Parameters<Record>[0][] = [];
  readonly failed: { stem: string; tries: number; reason: string }[] = [];

  constructor(private failures: number) {}

  recording(stay = 'one', patience = QUICK): Recording {
    return new Recording({ stay, patience, record: (what) => this.record(what), failed: (what) => void this.failed.push(what) });
  }

  private async record(what: Parameters<Record>[0]): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.failures > 0) {
      this.failures -= 1;
      throw new RangeError('Mrs Patel cannot be written down');
    }
    this.taken.push(what);
  }
}

const inputs = ({ taken }: Failing): object[] => taken.map(({ input }) => input);

describe('What is recorded of a call', () => {
  it('is recorded in the order in which it happened, also when some of it has to be tried again', async () => {
    const log = new Failing(3);
    const recording = log.recording();
    for (const delay of [1, 2, 3]) recording.add(one(delay));
    await recording.settled();
    expect(inputs(log)).toEqual([{ delayMs: 1 }, { delayMs: 2 }, { delayMs: 3 }]);
  });

  it('is the same command each time it is tried, and another in another call', async () => {
    const [log, other] = [new Failing(0), new Failing(0)];
    for (const [to, stay] of [[log, 'one'], [log, 'one'], [other, 'two']] as const) {
      const recording = to.recording(stay);
      recording.add(one(1));
      recording.add(one(2));
      await recording.settled();
    }
    const [first, second, again] = log.taken.map(({ command }) => command);
    expect(first).not.toBe(second);
    expect(again).toBe(first);
    expect(other.taken[0]?.command).not.toBe(first);
  });

  it('says of a failure what kind it was and never whom it was about', async () => {
    const log = new Failing(1);
    const recording = log.recording();
    recording.add(one(1));
    await recording.settled();
    expect(log.failed).toEqual([{ stem: 'note-call-quality', tries: 1, reason: 'RangeError' }]);
  });

  it('is given up some time after the end, and what comes before that is still recorded', async () => {
    const hopeless = new Failing(Infinity);
    const recording = hopeless.recording();
    for (const delay of [1, 2]) recording.add(one(delay));
    recording.end();
    await recording.settled();
    expect(hopeless.taken).toEqual([]);
    const log = new Failing(2);
    const late = log.recording('one', PATIENT);
    late.add(one(1));
    late.end();
    await late.settled();
    expect(inputs(log)).toEqual([{ delayMs: 1 }]);
  });
});
