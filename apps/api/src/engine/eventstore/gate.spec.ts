import { setTimeout as sleep } from 'node:timers/promises';
import { Gate } from './gate';

describe('A gate', () => {
  it('lets so many through at once, the others in turn, and a failure makes room like anything else', async () => {
    const gate = new Gate(2);
    let [inside, most] = [0, 0];
    const work = async (number: number): Promise<number> => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(2);
      inside -= 1;
      if (number % 3 === 0) throw new Error('not this one');
      return number;
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 9 }, (_, number) => gate.through(() => work(number), 60_000)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
    expect(most).toBe(2);
  });

  it('tells those whose turn does not come in time, and keeps no place for them', async () => {
    const gate = new Gate(1);
    let release: () => void = () => undefined;
    const first = gate.through(() => new Promise<void>((resolve) => (release = resolve)), 60_000);
    await expect(gate.through(async () => 'never', 5)).rejects.toMatchObject({ code: 'no-turn' });
    release();
    await first;
    await expect(gate.through(async () => 'now', 60_000)).resolves.toBe('now');
  });
});
