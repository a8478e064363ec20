import { refuse } from '@anteroom/domain/kernel';
import { SettableClock } from './clock';
import { SqliteEventLog } from './event-log.sqlite';
import type { PositionedFact, UnrecordedFact } from './recorder';
import { sealsInMemory } from './testing/seals-in-memory';
import { KeyReused, StreamWriter } from './stream-writer';

const actor = { id: 'nadia', role: 'administrator' } as const;
const stream = 'clinic-riverside';

describe('A small stream', () => {
  let log: SqliteEventLog;
  let writer: StreamWriter;
  beforeEach(async () => {
    log = SqliteEventLog.open(':memory:');
    writer = new StreamWriter(log, new SettableClock('2026-07-06T08:00:00Z'), (await sealsInMemory()).seals);
  });
  afterEach(() => log.close());

  const described = (name: string) => (): UnrecordedFact[] => [{ type: 'ClinicDescribed', data: { name } }];
  const change = (name: string, command = name) => writer.change({ stream, command, actor }, described(name));
  const revisions = async (): Promise<number[]> => (await log.readStream(stream)).map(({ revision }) => revision);

  it('takes everybody who writes at once, each deciding on what the one before left', async () => {
    const seen: number[] = [];
    const count = (history: readonly PositionedFact[]): UnrecordedFact[] => {
      seen.push(history.length);
      return [{ type: 'ClinicDescribed', data: { name: 'x' } }];
    };
    const all = ['a', 'b', 'c'].map((command) => writer.change({ stream, command, actor }, count));
    expect(await Promise.all(all)).toHaveLength(3);
    expect(await revisions()).toEqual([0, 1, 2]);
    expect(Math.max(...seen)).toBe(2);
  });

  it('takes the same command once, also when others came in between', async () => {
    const first = await change('one');
    await change('two');
    expect(await change('one')).toEqual({ ...first, repeated: true });
    expect(await revisions()).toEqual([0, 1]);
  });

  it('does not take another command under a key that was used', async () => {
    await change('one', 'k1');
    await expect(change('two', 'k1')).rejects.toThrow(KeyReused);
  });

  it('stays as it is when the change is refused', async () => {
    const refused = await writer.change({ stream, command: 'k1', actor }, () => refuse('no-such-clinic', 'There is no such clinic.'));
    expect(refused).toMatchObject({ refused: { code: 'no-such-clinic' } });
    expect(await revisions()).toEqual([]);
  });
});
