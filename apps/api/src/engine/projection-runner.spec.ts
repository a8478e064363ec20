import { Kysely, sql } from 'kysely';
import { EventTable } from './event-table';
import { EventLog, StoredEvent } from './event-log';
import { SqliteEventLog } from './event-log.sqlite';
import { ProjectionRunner } from './projection-runner';
import { Sqlite, kyselyOn } from './sqlite';
import { aStream, anEvent, events } from './testing/log-under-test';
import { View, ViewChanged } from './view';

interface DB {
  counts: { stream: string; count: number };
}

const poisoned = new Set<string>();

const countOne = (trx: Kysely<DB>, { stream }: StoredEvent) =>
  trx
    .insertInto('counts')
    .values({ stream, count: 1 })
    .onConflict((conflict) => conflict.column('stream').doUpdateSet({ count: sql`counts.count + 1` }))
    .execute();

/** Counts the events of each stream, so that one folded twice or not at all shows. */
function counting(version = 1) {
  const batches: number[] = [];
  const view: View<DB> = {
    name: 'counts',
    version,
    create: (db) => db.schema.createTable('counts').addColumn('stream', 'text', (column) => column.primaryKey()).addColumn('count', 'integer').execute(),
    drop: (db) => db.schema.dropTable('counts').ifExists().execute(),
    apply: async (trx, batch) => {
      batches.push(batch.length);
      for (const event of batch) {
        await countOne(trx, event);
        if (poisoned.has(event.id)) throw new Error(`cannot fold ${event.type}`);
      }
      return batch.map(({ stream }) => stream);
    },
  };
  return { view, batches };
}

describe('A projection runner', () => {
  let log: EventLog;
  let db: Kysely<DB>;
  let reported: unknown[];
  const running: ProjectionRunner<DB>[] = [];

  beforeEach(() => {
    log = SqliteEventLog.open(':memory:');
    db = kyselyOn<DB>(new Sqlite(':memory:', { synchronous: 'NORMAL' }));
    reported = [];
    poisoned.clear();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((runner) => runner.stop()));
    await log.close();
    await db.destroy();
  });

  const aRunner = (view = counting().view, on = log) => {
    const runner = new ProjectionRunner(on, db, view, { report: (error) => reported.push(error), backOff: () => 5 });
    running.push(runner);
    return runner;
  };
  const append = (stream: string, from: number, count = 1) => log.append(stream, from === 0 ? 'no-stream' : from - 1, events(count));
  const counts = async () => Object.fromEntries((await db.selectFrom('counts').selectAll().execute()).map(({ stream, count }) => [stream, count]));

  it('folds what is there and then what comes, each event once, and says how far it is', async () => {
    const [one, two] = [aStream(), aStream()];
    await append(one, 0, 3);
    const runner = aRunner();
    await runner.start();
    await runner.caughtUp;
    const { position } = await append(two, 0, 2);
    expect(await runner.waitFor(position, 1_000)).toBe(true);
    expect(await counts()).toEqual({ [one]: 3, [two]: 2 });
    expect(await runner.status()).toEqual({ view: 'counts', state: 'running', position, head: position, processed: 5, lagging: false, parked: 0 });
  });

  it('takes at most 500 events into one transaction', async () => {
    const { view, batches } = counting();
    for (let index = 0; index < 11; index += 1) await append(aStream(), 0, 100);
    const runner = aRunner(view);
    await runner.start();
    await runner.caughtUp;
    expect(batches).toEqual([500, 500, 100]);
  });

  it('goes on from its checkpoint when it is started again', async () => {
    const stream = aStream();
    await append(stream, 0, 3);
    const first = aRunner();
    await first.start();
    await first.caughtUp;
    await first.stop();
    const { position } = await append(stream, 3, 2);
    const second = aRunner();
    await second.start();
    await second.waitFor(position, 1_000);
    expect(await counts()).toEqual({ [stream]: 5 });
    expect((await second.status()).processed).toBe(5);
  });

  it('folds everything anew when the version of the view is another', async () => {
    const stream = aStream();
    await append(stream, 0, 3);
    const first = aRunner();
    await first.start();
    await first.caughtUp;
    await first.stop();
    const second = aRunner(counting(2).view);
    await second.start();
    await second.caughtUp;
    expect(await counts()).toEqual({ [stream]: 3 });
    expect((await second.status()).processed).toBe(3);
  });

  it('sets a stream aside that it cannot fold, whole and in order, and goes on with the others', async () => {
    const [good, bad] = [aStream(), aStream()];
    const poison = anEvent();
    poisoned.add(poison.id);
    await append(bad, 0, 2);
    await log.append(bad, 1, [poison]);
    await append(good, 0, 2);
    await append(bad, 3, 1);
    const runner = aRunner();
    await runner.start();
    await runner.caughtUp;
    expect(await counts()).toEqual({ [bad]: 2, [good]: 2 });
    expect(await runner.status()).toMatchObject({ processed: 6, lagging: false, parked: 1 });
    expect(runner.parkedStreams()).toEqual([{ stream: bad, revision: 2, error: 'cannot fold SomethingHappened' }]);
    expect(reported).toHaveLength(1);
  });

  it('remembers what it set aside, and folds it from there when asked again', async () => {
    const bad = aStream();
    const poison = anEvent();
    poisoned.add(poison.id);
    await log.append(bad, 'no-stream', [poison]);
    const first = aRunner();
    await first.start();
    await first.caughtUp;
    await first.stop();
    await append(bad, 1, 2);
    const second = aRunner();
    await second.start();
    await second.caughtUp;
    expect(await counts()).toEqual({});
    expect(await second.retry(bad)).toBe(false);
    poisoned.clear();
    expect(await second.retry(bad)).toBe(true);
    expect(await counts()).toEqual({ [bad]: 3 });
    const { position } = await append(bad, 3, 1);
    await second.waitFor(position, 1_000);
    expect(await counts()).toEqual({ [bad]: 4 });
    expect(await second.status()).toMatchObject({ parked: 0, processed: 4 });
    expect(await second.retry(bad)).toBe(false);
  });

  it('waits, and sets nothing aside, while its database cannot be written to', async () => {
    const stream = aStream();
    const runner = aRunner();
    await runner.start();
    await sql`create trigger full before update on checkpoints begin select raise(abort, 'disk full'); end`.execute(db);
    const { position } = await append(stream, 0, 2);
    expect(await runner.waitFor(position, 60)).toBe(false);
    expect(await counts()).toEqual({});
    expect(await runner.status()).toMatchObject({ lagging: true, parked: 0, processed: 0 });
    await sql`drop trigger full`.execute(db);
    expect(await runner.waitFor(position, 1_000)).toBe(true);
    expect(await counts()).toEqual({ [stream]: 2 });
    expect(String(reported[0])).toContain('disk full');
  });

  it('tells what changed, after it is there to be read, with the position reached', async () => {
    const runner = aRunner();
    await runner.start();
    await runner.caughtUp;
    const stream = aStream();
    const told: ViewChanged[] = [];
    runner.changed.on(() => {
      throw new Error('a screen went away');
    });
    const stopListening = runner.changed.on((change) => told.push(change));
    const { position } = await append(stream, 0, 2);
    await runner.waitFor(position, 1_000);
    expect(told).toEqual([{ view: 'counts', changes: [stream, stream], position }]);
    expect(await counts()).toEqual({ [stream]: 2 });
    expect(reported).toHaveLength(1);
    stopListening();
    await runner.waitFor((await append(stream, 2)).position, 1_000);
    expect(told).toHaveLength(1);
  });

  it('asks the log nothing while nothing happens, and follows as soon as something does', async () => {
    const readAll = jest.spyOn(EventTable.prototype, 'readAll');
    try {
      const runner = aRunner();
      await runner.start();
      await runner.caughtUp;
      const asked = readAll.mock.calls.length;
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(readAll).toHaveBeenCalledTimes(asked);
      expect(await runner.waitFor((await append(aStream(), 0)).position, 1_000)).toBe(true);
      expect(readAll.mock.calls.length).toBeGreaterThan(asked);
    } finally {
      readAll.mockRestore();
    }
  });

  it('answers whoever waits in vain when the time is up, and at once when it stops', async () => {
    const runner = aRunner();
    await runner.start();
    expect(await runner.waitFor('9999999999999999', 10)).toBe(false);
    const waiting = runner.waitFor('9999999999999999', 60_000);
    await runner.stop();
    expect(await waiting).toBe(false);
    expect((await runner.status()).state).toBe('stopped');
  });

  describe('when the log was put back from an older backup', () => {
    const foldedFrom = async (count: number) => {
      await append(aStream(), 0, count);
      const runner = aRunner();
      await runner.start();
      await runner.caughtUp;
      await runner.stop();
    };

    it.each([
      ['ends before its checkpoint', 2, 'an older log was put back'],
      ['has grown past its checkpoint in another way', 9, 'was folded from another log'],
      ['is empty', 0, 'the log is empty'],
    ])('refuses to follow a log that %s, and can be rebuilt', async (_, count, trouble) => {
      await foldedFrom(5);
      const older = SqliteEventLog.open(':memory:');
      const stream = aStream();
      if (count > 0) await older.append(stream, 'no-stream', events(count));
      const runner = aRunner(counting().view, older);
      await runner.start();
      expect(await runner.status()).toMatchObject({ state: 'wrong-log', lagging: true, trouble: expect.stringContaining(trouble) });
      expect(await runner.waitFor('0000000000000009', 60_000)).toBe(false);
      await expect(runner.caughtUp).rejects.toThrow(trouble);
      await runner.rebuild();
      await runner.caughtUp;
      expect(await counts()).toEqual(count > 0 ? { [stream]: count } : {});
      expect(await runner.status()).toMatchObject({ state: 'running', lagging: false });
      await older.close();
    });
  });

  it('folds each event once also when two processes feed the same view, whichever began it', async () => {
    const [one, other] = [aRunner(), aRunner()];
    const early = aStream();
    await append(early, 0, 3);
    await one.start();
    await other.start();
    await one.caughtUp;
    await other.rebuild();
    const streams = Array.from({ length: 20 }, aStream);
    for (let revision = 0; revision < 5; revision += 1) await Promise.all(streams.map((stream) => append(stream, revision)));
    const { position } = await append(early, 3);
    for (const runner of [one, other]) expect(await runner.waitFor(position, 2_000)).toBe(true);
    expect(await counts()).toEqual({ [early]: 4, ...Object.fromEntries(streams.map((stream) => [stream, 5])) });
    expect((await one.status()).processed).toBe(104);
  });

  it('leaves a view alone that another version has taken over', async () => {
    const old = aRunner();
    await old.start();
    const next = aRunner(counting(2).view);
    await next.start();
    const stream = aStream();
    const { position } = await append(stream, 0, 2);
    expect(await next.waitFor(position, 1_000)).toBe(true);
    expect(await old.waitFor(position, 1_000)).toBe(false);
    expect(await old.status()).toMatchObject({ state: 'stopped', trouble: expect.stringContaining('Another version') });
    expect(await counts()).toEqual({ [stream]: 2 });
  });
});
