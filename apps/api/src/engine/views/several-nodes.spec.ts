import { type Kysely, sql } from 'kysely';
import { openPostgres } from '../postgres';
import { PostgresLocks } from '../postgres-locks';
import type { ProjectionRunner } from '../projection-runner';
import { counted, type Counts, ViewsUnderTest } from '../testing/a-view-under-test';
import { anEvent, aStream } from '../testing/log-under-test';
import { type PostgresServer, startPostgres } from '../testing/postgres-server';
import type { ViewChanged } from '../view';
import type { Generations } from './generations';
import type { Looking } from './looking';
import { PostgresNews } from './postgres-news';

interface Node {
  db: Kysely<Counts>;
  locks: PostgresLocks;
  news: PostgresNews;
  runner: ProjectionRunner<Counts>;
  told: ViewChanged[];
}

/** Without those that say that something may have been missed, as whoever begins to listen is told. */
const known = ({ told }: Node): ViewChanged[] => told.filter(({ everything }) => !everything);
const until = async (is: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 5));
};

jest.setTimeout(15_000);

describe('Several nodes that share a view', () => {
  let server: PostgresServer;
  let url: string;
  let views: ViewsUnderTest;
  let nodes: Node[];
  const failures: unknown[] = [];
  const failed = (error: unknown): void => void failures.push(error);

  beforeAll(async () => (server = await startPostgres()));
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.freshDatabase();
    const db = await openPostgres<Counts>({ url, schema: 'anteroom_views', failed });
    views = new ViewsUnderTest({ db, close: () => db.destroy() });
    nodes = [];
  });
  afterEach(async () => {
    for (const node of nodes) await end(node);
    await views.close();
  });

  const aNode = async (): Promise<Node> => {
    const db = await openPostgres<Counts>({ url, schema: 'anteroom_views', failed });
    const [locks, news] = [new PostgresLocks({ url, failed, every: 100 }), PostgresNews.open(url, failed)];
    const runner = views.runner({ db, locks, news });
    const node = { db, locks, news, runner, told: [] as ViewChanged[] };
    runner.changed.on((change) => node.told.push(change));
    nodes.push(node);
    await runner.start();
    await runner.caughtUp;
    await until(() => news.hearing);
    return node;
  };
  const end = async ({ runner, locks, news, db }: Node): Promise<void> => {
    await runner.stop();
    await Promise.all([locks.close(), news.close()]);
    await db.destroy();
  };
  /** The one that folds first, then the other. */
  const twoNodes = async (): Promise<[Node, Node]> => {
    await views.append(aStream(), 0, 3);
    const one = await aNode();
    one.told.splice(0);
    return [one, await aNode()];
  };
  const append = async (stream: string, from: number, count = 1) => (await views.append(stream, from, count)).position;

  it('go by what they heard where that is newer than what they saw when they looked', async () => {
    const [, other] = await twoNodes();
    const { generations, looking } = other.runner as unknown as { generations: Generations<Counts>; looking: Looking<Counts> };
    jest.spyOn(generations, 'serving').mockResolvedValue(await generations.serving(other.db));
    const position = await append(aStream(), 0);
    expect(await other.runner.waitFor(position, 5_000)).toBe(true);
    await looking.look();
    expect(other.runner.position).toBe(position);
  });

  it('have one of them fold it, and all of them hear of it and read it', async () => {
    const [one, other] = await twoNodes();
    const stream = aStream();
    const position = await append(stream, 0, 2);
    for (const node of [one, other]) {
      expect(await node.runner.waitFor(position, 5_000)).toBe(true);
      expect((await counted(node.runner))[stream]).toBe(2);
      expect(node.runner.position).toBe(position);
      expect(known(node)).toEqual([{ view: 'counts', changes: [stream, stream], position }]);
    }
    expect((await one.runner.status()).folds).toBe(true);
    expect(await other.runner.status()).toMatchObject({ folds: false, state: 'running', processed: 5, lagging: false });
  });

  it('go on with it when the one that folds it is gone, each event once', async () => {
    const [one, other] = await twoNodes();
    const stream = aStream();
    for (let revision = 0; revision < 20; revision += 1) {
      if (revision === 7) void end(nodes.shift() as Node);
      await append(stream, revision);
    }
    const position = await append(stream, 20);
    expect(await other.runner.waitFor(position, 10_000)).toBe(true);
    expect((await counted(other.runner))[stream]).toBe(21);
    expect(await other.runner.status()).toMatchObject({ folds: true, processed: 24 });
    expect((await one.runner.status()).folds).toBe(false);
  });

  it('tell what a long list of changes was by saying that anything may have changed', async () => {
    const [, other] = await twoNodes();
    const position = await append(aStream(), 0, 300);
    await other.runner.waitFor(position, 5_000);
    expect(other.told).toContainEqual({ view: 'counts', changes: [], everything: true, position });
    expect(known(other)).toEqual([]);
  });

  it('fold a stream that was set aside on whichever of them it is asked for, and tell all of them', async () => {
    const [one, other] = await twoNodes();
    const [stream, poison] = [aStream(), anEvent()];
    views.poisoned.add(poison.id);
    const { position } = await views.log.append(stream, 'no-stream', [poison]);
    await other.runner.waitFor(position, 5_000);
    expect(await other.runner.parkedStreams()).toEqual([{ stream, revision: 0, error: 'TypeError' }]);
    views.poisoned.clear();
    expect(await other.runner.retry(stream)).toBe(true);
    await until(() => known(one).length > 0);
    expect(known(one)).toEqual([{ view: 'counts', changes: [stream], position }]);
    expect(known(other)).toEqual(known(one));
    const last = await append(stream, 1);
    await other.runner.waitFor(last, 5_000);
    expect((await counted(other.runner))[stream]).toBe(2);
    expect(await one.runner.status()).toMatchObject({ parked: 0 });
  });

  it('fold it anew when any of them is asked to, and all read what is new', async () => {
    const [one, other] = await twoNodes();
    await other.runner.rebuild();
    await until(async () => (await one.runner.status()).rebuild === undefined);
    const position = await append(aStream(), 0);
    for (const { runner, told } of [one, other]) {
      expect(await runner.waitFor(position, 5_000)).toBe(true);
      expect(told).toContainEqual(expect.objectContaining({ everything: true }));
      expect(runner.rows.selectFrom('counts').selectAll().compile().sql).toContain('counts__v1_g2__counts');
    }
  });

  it('tell those who listen that something may have been missed when they could hear nothing for a while', async () => {
    const both = await twoNodes();
    const [, other] = both;
    for (const { told } of both) told.splice(0);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'anteroom news'`.execute(views.store.db);
    await until(() => !other.news.hearing);
    const position = await append(aStream(), 0);
    expect(await other.runner.waitFor(position, 5_000)).toBe(true);
    for (const { news, told } of both) {
      await until(() => news.hearing && told.some(({ everything }) => everything === true));
    }
  });
});
