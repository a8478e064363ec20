import { SettableClock } from '../clock';
import { counted, ViewsUnderTest, type ViewStore } from '../testing/a-view-under-test';
import { aStream } from '../testing/log-under-test';
import type { ViewChanged, ViewStatus } from '../view';
import { tableNames } from './generations.tables';

/** What holds while a view is folded anew beside what serves, wherever it lies. */
export function rebuildingContract(name: string, open: () => Promise<ViewStore>): void {
  describe(`A view on ${name} that is folded anew`, () => {
    let views: ViewsUnderTest;
    beforeEach(async () => (views = new ViewsUnderTest(await open())));
    afterEach(() => views.close());

    beside(() => views);
    versions(() => views);
  });
}

const tables = async ({ store }: ViewsUnderTest): Promise<string[]> => (await tableNames(store.db as never)).filter((table) => table.endsWith('counts')).sort();

const until = async (runner: { status(): Promise<ViewStatus> }, is: (status: ViewStatus) => boolean): Promise<ViewStatus> => {
  for (;;) {
    const status = await runner.status();
    if (is(status)) return status;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

function beside(views: () => ViewsUnderTest): void {
  it('serves and follows all the while, shows how far it is, and is there at once when it is whole', async () => {
    const streams = Array.from({ length: 30 }, aStream);
    for (const stream of streams) await views().append(stream, 0, 10);
    const runner = await views().started({ batch: 20 });
    const told: ViewChanged[] = [];
    runner.changed.on((change) => told.push(change));
    const seen: number[] = [];
    await runner.rebuild();
    const { rebuild } = await runner.status();
    expect(rebuild).toMatchObject({ of: 300 });
    const late = aStream();
    for (let revision = 0; revision < 5; revision += 1) {
      const { position } = await views().append(late, revision);
      expect(await runner.waitFor(position, 5_000)).toBe(true);
      seen.push((await counted(runner))[late] ?? 0);
    }
    const status = await until(runner, (one) => one.rebuild === undefined);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    expect(status).toMatchObject({ processed: 305, lagging: false });
    expect(await counted(runner)).toEqual({ ...Object.fromEntries(streams.map((stream) => [stream, 10])), [late]: 5 });
    expect(told.filter(({ everything }) => everything)).toHaveLength(1);
    expect(await tables(views())).toEqual(['counts__v1_g1__counts', 'counts__v1_g2__counts']);
  });

  it('is folded once when it is asked for twice', async () => {
    await views().append(aStream(), 0, 50);
    const runner = await views().started({ batch: 10 });
    await Promise.all([runner.rebuild(), runner.rebuild()]);
    await until(runner, (one) => one.rebuild === undefined);
    expect(await tables(views())).toHaveLength(2);
  });

  it('goes on where it was when it was interrupted, the old one serving', async () => {
    const stream = aStream();
    await views().append(stream, 0, 300);
    const first = await views().started({ batch: 5 });
    await first.rebuild();
    await until(first, ({ rebuild }) => rebuild === undefined || rebuild.processed >= 10);
    await first.stop();
    const { rebuild } = await first.status();
    expect(rebuild?.processed).toBeGreaterThanOrEqual(10);
    const second = views().runner({ batch: 5 });
    await second.start();
    expect(await counted(second)).toEqual({ [stream]: 300 });
    await until(second, (one) => one.rebuild === undefined);
    expect(await counted(second)).toEqual({ [stream]: 300 });
    expect(await tables(views())).toHaveLength(2);
  });

  it('leaves what it served before to those who still read it, and drops it after a time of grace', async () => {
    const clock = new SettableClock('2026-07-06T08:00:00.000Z');
    await views().append(aStream(), 0, 3);
    const runner = await views().started({ clock });
    await runner.rebuild();
    await until(runner, (one) => one.rebuild === undefined);
    await runner.stop();
    clock.advance(4 * 60_000);
    await (await views().started({ clock })).stop();
    expect(await tables(views())).toHaveLength(2);
    clock.advance(60_000);
    await (await views().started({ clock })).stop();
    expect(await tables(views())).toEqual(['counts__v1_g2__counts']);
  });

  it('folds a stream again that was set aside, once it can be folded', async () => {
    const stream = aStream();
    await views().append(stream, 0, 2);
    const [first] = await views().log.readStream(stream);
    views().poisoned.add(first?.id ?? '');
    const runner = await views().started();
    expect(await runner.status()).toMatchObject({ parked: 1 });
    views().poisoned.clear();
    await runner.rebuild();
    await until(runner, (one) => one.rebuild === undefined);
    expect(await counted(runner)).toEqual({ [stream]: 2 });
    expect(await runner.status()).toMatchObject({ parked: 0 });
  });
}

function versions(views: () => ViewsUnderTest): void {
  it('has other tables in another version of the program, and the older one goes on reading its own', async () => {
    const stream = aStream();
    await views().append(stream, 0, 3);
    const old = await views().started();
    const next = await views().started({ view: views().view(2) });
    const { position } = await views().append(stream, 3, 2);
    for (const runner of [old, next]) {
      expect(await runner.waitFor(position, 5_000)).toBe(true);
      expect(await counted(runner)).toEqual({ [stream]: 5 });
      expect((await runner.status()).processed).toBe(5);
    }
    expect(await tables(views())).toEqual(['counts__v1_g1__counts', 'counts__v2_g1__counts']);
  });

  it('loses the tables of a version that no node has used for a day', async () => {
    const clock = new SettableClock('2026-07-06T08:00:00.000Z');
    await (await views().started({ clock })).stop();
    clock.advance(23 * 60 * 60_000);
    await (await views().started({ clock, view: views().view(2) })).stop();
    expect(await tables(views())).toHaveLength(2);
    clock.advance(60 * 60_000);
    await views().started({ clock, view: views().view(2) });
    expect(await tables(views())).toEqual(['counts__v2_g1__counts']);
  });
}
