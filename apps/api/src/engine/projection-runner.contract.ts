import { sql } from 'kysely';
import type { Deliver } from './event-log';
import { isPostgres } from './postgres';
import { strangeLogs } from './projection-runner.strange-logs.contract';
import { counted, ViewsUnderTest, type ViewStore } from './testing/a-view-under-test';
import { anEvent, aStream } from './testing/log-under-test';
import type { ViewChanged } from './view';

/** What the runner of a view promises, wherever the view lies. */
export function projectionRunnerContract(name: string, open: () => Promise<ViewStore>): void {
  describe(`A projection runner on ${name}`, () => {
    let views: ViewsUnderTest;
    beforeEach(async () => (views = new ViewsUnderTest(await open())));
    afterEach(() => views.close());

    following(() => views);
    parking(() => views);
    strangeLogs(() => views);
  });
}

function following(views: () => ViewsUnderTest): void {
  it('folds what is there and then what comes, each event once, and says how far it is', async () => {
    const [one, two] = [aStream(), aStream()];
    await views().append(one, 0, 3);
    const runner = await views().started();
    const { position } = await views().append(two, 0, 2);
    expect(await runner.waitFor(position, 5_000)).toBe(true);
    expect(await counted(runner)).toEqual({ [one]: 3, [two]: 2 });
    const level = { state: 'running', folds: true, position, head: position, lagging: false, lag: 0 };
    expect(await runner.status()).toEqual({ view: 'counts', version: 1, ...level, processed: 5, parked: 0 });
  });

  it('takes at most a thousand events into one transaction, and more where nobody can be waiting for it yet', async () => {
    for (let index = 0; index < 20; index += 1) await views().append(aStream(), 0, 100);
    await (await views().started()).stop();
    for (let index = 0; index < 11; index += 1) await views().append(aStream(), 0, 100);
    await views().started();
    expect(views().batches).toEqual([2_000, 1_000, 100]);
  });

  it('goes on from its checkpoint when it is started again', async () => {
    const stream = aStream();
    await views().append(stream, 0, 3);
    await (await views().started()).stop();
    await views().append(stream, 3, 2);
    const second = await views().started();
    expect(await counted(second)).toEqual({ [stream]: 5 });
    expect((await second.status()).processed).toBe(5);
  });

  it('folds each event once also where the log brings it again: at once, a moment later, and from the beginning after a restart', async () => {
    const [one, two] = [aStream(), aStream()];
    const { log } = views();
    const subscribe = log.subscribe.bind(log);
    const twice = (deliver: Deliver): Deliver => async (batch) => {
      await deliver([...batch, ...batch]);
      await deliver(batch);
    };
    jest.spyOn(log, 'subscribe').mockImplementation((_after, deliver, options) => subscribe(null, twice(deliver), options));
    await views().append(one, 0, 3);
    const first = await views().started();
    await first.waitFor((await views().append(two, 0, 2)).position, 5_000);
    await first.stop();
    const second = await views().started();
    await second.waitFor((await views().append(one, 3)).position, 5_000);
    expect(await counted(second)).toEqual({ [one]: 4, [two]: 2 });
    expect((await second.status()).processed).toBe(6);
  });

  it('waits, and sets nothing aside, while its database cannot be written to', async () => {
    const { store, reported } = views();
    const stream = aStream();
    const runner = await views().started();
    await obstruct(store);
    const { position } = await views().append(stream, 0, 2);
    expect(await runner.waitFor(position, 60)).toBe(false);
    expect(await counted(runner)).toEqual({});
    expect(await runner.status()).toMatchObject({ lagging: true, lag: 2, parked: 0, processed: 0 });
    await clear(store);
    expect(await runner.waitFor(position, 5_000)).toBe(true);
    expect(await counted(runner)).toEqual({ [stream]: 2 });
    expect(String(reported[0])).toContain('disk full');
  });

  it('tells what changed, after it is there to be read, with the position reached', async () => {
    const runner = await views().started();
    const stream = aStream();
    const told: ViewChanged[] = [];
    runner.changed.on(() => {
      throw new Error('a screen went away');
    });
    const stopListening = runner.changed.on((change) => told.push(change));
    const { position } = await views().append(stream, 0, 2);
    await runner.waitFor(position, 5_000);
    expect(told).toEqual([{ view: 'counts', changes: [stream, stream], position }]);
    expect(await counted(runner)).toEqual({ [stream]: 2 });
    expect(views().reported).toHaveLength(1);
    stopListening();
    await runner.waitFor((await views().append(stream, 2)).position, 5_000);
    expect(told).toHaveLength(1);
  });

  it('answers whoever waits in vain when the time is up, and at once when it stops', async () => {
    const runner = await views().started();
    expect(await runner.waitFor('9999999999999999', 10)).toBe(false);
    const waiting = runner.waitFor('9999999999999999', 60_000);
    await runner.stop();
    expect(await waiting).toBe(false);
    expect((await runner.status()).state).toBe('stopped');
  });

  it('folds each event once also when two processes feed the same view', async () => {
    const early = aStream();
    await views().append(early, 0, 3);
    const [one, other] = [views().runner(), views().runner()];
    await Promise.all([one.start(), other.start()]);
    const streams = Array.from({ length: 20 }, aStream);
    for (let revision = 0; revision < 5; revision += 1) await Promise.all(streams.map((stream) => views().append(stream, revision)));
    const { position } = await views().append(early, 3);
    for (const runner of [one, other]) expect(await runner.waitFor(position, 10_000)).toBe(true);
    expect(await counted(one)).toEqual({ [early]: 4, ...Object.fromEntries(streams.map((stream) => [stream, 5])) });
    expect((await one.status()).processed).toBe(104);
  });
}

function parking(views: () => ViewsUnderTest): void {
  it('sets a stream aside that it cannot fold, whole and in order, and goes on with the others', async () => {
    const [good, bad] = [aStream(), aStream()];
    const poison = anEvent();
    views().poisoned.add(poison.id);
    await views().append(bad, 0, 2);
    await views().log.append(bad, 1, [poison]);
    await views().append(good, 0, 2);
    await views().append(bad, 3, 1);
    const runner = await views().started();
    expect(await counted(runner)).toEqual({ [bad]: 2, [good]: 2 });
    expect(await runner.status()).toMatchObject({ processed: 6, lagging: false, parked: 1 });
    expect(await runner.parkedStreams()).toEqual([{ stream: bad, revision: 2, error: 'TypeError' }]);
    expect(views().reported).toHaveLength(1);
  });

  it('remembers what it set aside, and folds it from there when asked again', async () => {
    const bad = aStream();
    const poison = anEvent();
    views().poisoned.add(poison.id);
    await views().log.append(bad, 'no-stream', [poison]);
    await (await views().started()).stop();
    await views().append(bad, 1, 2);
    const second = await views().started();
    expect(await counted(second)).toEqual({});
    expect(await second.retry(bad)).toBe(false);
    views().poisoned.clear();
    const told: ViewChanged[] = [];
    second.changed.on((change) => told.push(change));
    expect(await second.retry(bad)).toBe(true);
    expect(told).toMatchObject([{ changes: [bad, bad, bad] }]);
    expect(await counted(second)).toEqual({ [bad]: 3 });
    const { position } = await views().append(bad, 3, 1);
    await second.waitFor(position, 5_000);
    expect(await counted(second)).toEqual({ [bad]: 4 });
    expect(await second.status()).toMatchObject({ parked: 0, processed: 4 });
    expect(await second.retry(bad)).toBe(false);
  });
}

/** As if there were no room left. */
async function obstruct({ db }: ViewStore): Promise<void> {
  if (!isPostgres(db)) return void (await sql`create trigger full before update on generations begin select raise(abort, 'disk full'); end`.execute(db));
  await sql`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'disk full' using errcode = '53100'; end $$`.execute(db);
  await sql`create trigger "full" before update on generations for each row execute function refuse()`.execute(db);
}

async function clear({ db }: ViewStore): Promise<void> {
  await (isPostgres(db) ? sql`drop trigger "full" on generations` : sql`drop trigger full`).execute(db);
}
