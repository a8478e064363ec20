import { refuse } from '@anteroom/domain/kernel';
import { Logger } from '@nestjs/common';
import type { Consultations } from '../consultation/consultations';
import { CallFacts } from './call-facts';

type Asked = Parameters<Consultations['change']>[0];

const CONSULTATION = '0b0f6c8e-6f62-4b7d-9c3a-6a3f7d0f2f11';
const noted = { consultation: CONSULTATION, stem: 'hold-call', input: { kind: 'on-hold' }, key: 'one hold-call 1' };

/** Consultations that answer as they are told, one answer after the other. */
const answering = (asked: Asked[], ...answers: (() => unknown)[]): Consultations =>
  ({ change: async (change: Asked) => (asked.push(change), (answers.shift() ?? (() => ({})))()) }) as unknown as Consultations;

describe('What happened in a call', () => {
  const logged: unknown[] = [];
  beforeEach(() => {
    logged.length = 0;
    for (const level of ['error', 'warn'] as const) jest.spyOn(Logger.prototype, level).mockImplementation((...told: unknown[]) => void logged.push(told[0]));
  });
  afterEach(() => jest.restoreAllMocks());

  it('is recorded by the system, or by whoever did it', async () => {
    const asked: Asked[] = [];
    const facts = new CallFacts(answering(asked));
    await facts.note(noted);
    await facts.note({ ...noted, by: { id: 'okafor', roles: ['clinician'] } });
    expect(asked.map(({ asking }) => asking.id)).toEqual(['system', 'okafor']);
  });

  it('is tried again as the same command, and its failure names nobody', async () => {
    const asked: Asked[] = [];
    const facts = new CallFacts(answering(asked, () => { throw new RangeError('Mrs Patel'); }));
    await facts.note(noted);
    expect(asked).toHaveLength(2);
    expect(asked[0]?.command).toBe(asked[1]?.command);
    expect(logged).toEqual([{ stem: 'hold-call', tries: 1, failure: 'RangeError' }]);
  });

  it('is not tried again once it was refused, and not after the server has stopped', async () => {
    const asked: Asked[] = [];
    await new CallFacts(answering(asked, () => refuse('not-now', 'No.'))).note(noted);
    expect([asked.length, logged]).toEqual([1, [{ stem: 'hold-call', code: 'not-now' }]]);
    const stopped = new CallFacts(answering(asked, () => { throw new Error('gone'); }));
    const noting = stopped.note(noted);
    await new Promise((resolve) => setImmediate(resolve));
    stopped.onApplicationShutdown();
    await noting;
    expect(asked.length).toBeLessThanOrEqual(3);
  });
});
