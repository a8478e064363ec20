import { SqliteEventLog } from './event-log.sqlite';
import { follows } from './hash-chain';
import { Circumstances, factOf, headOf, NO_STREAM, record } from './recorder';
import type { Seals } from './sealing/seals';
import { sealsInMemory } from './testing/seals-in-memory';

const opened = { type: 'ClinicOpened', data: { name: 'Riverside', number: undefined }, sealed: { reason: 'a “new” one\n' } };
const described = { type: 'ClinicDescribed', data: { name: 'Riverside Cardiology' } };

describe('A recorded fact', () => {
  let seals: Seals;
  let circumstances: Circumstances;
  beforeAll(async () => {
    ({ seals } = await sealsInMemory());
    const seal = await seals.sealFor({ subject: 'riverside', split: (_type, content) => ({ clinical: content }) }, [opened]);
    circumstances = {
      stream: 'clinic-riverside', head: NO_STREAM, command: 'c1', at: '2026-07-05T09:00:00.000Z', recordedAt: '2026-07-05T10:00:00.000Z',
      actor: { id: 'someone', role: 'administrator' }, seal,
    };
  });

  it('comes back from the log as it was recorded, with its position, and proves itself', async () => {
    const log = SqliteEventLog.open(':memory:');
    const { events, expected, facts } = record([opened, described], circumstances);
    await log.append(circumstances.stream, expected, events);
    const back = (await log.readStream(circumstances.stream)).map(factOf);
    expect(back).toEqual(facts.map((fact, index) => ({ ...fact, position: back[index]?.position })));
    let previous: string | null = null;
    for (const { position: _, ...link } of back) {
      expect(follows(previous, link)).toBe(true);
      previous = link.hash;
    }
    await log.close();
  });

  it('shows what is personal to nobody but whoever opens it', async () => {
    const { events, facts } = record([opened, described], circumstances);
    expect(events.map(({ body }) => body).join()).not.toMatch(/new|reason/);
    expect((await seals.open(facts)).map(({ sealed }) => sealed)).toEqual([{ scheme: 'none', content: opened.sealed }, undefined]);
  });

  it('is chained to the one before, across appends', () => {
    const first = record([opened], circumstances);
    const second = record([described], { ...circumstances, command: 'c2', head: headOf(first.facts) });
    expect([first.expected, first.facts[0]?.previous]).toEqual(['no-stream', null]);
    expect(second.facts[0]).toMatchObject({ revision: 1, previous: first.facts[0]?.hash });
    expect(second.expected).toBe(0);
  });

  it('has the same id when the same command is recorded again, and another in another stream', () => {
    const id = (where: Circumstances, index = 0) => record([opened, opened], where).facts[index]?.id;
    expect(id({ ...circumstances, recordedAt: '2026-07-06T10:00:00.000Z' })).toBe(id(circumstances));
    expect(id({ ...circumstances, stream: 'clinic-hillside' })).not.toBe(id(circumstances));
    expect(id(circumstances, 1)).not.toBe(id(circumstances));
  });
});
